import { contentDisposition } from './content-disposition.ts'

export type FileToAnswer = {
  readonly content: Uint8Array
  readonly contentType: string
  /** For the reader's disk. */
  readonly fileName: string
  /** To be shown in the browser; only pictures and PDFs are, the rest is saved whatever is asked. */
  readonly isInline?: boolean
}

/** Policies of what may be shown: nothing in it loads, runs or is framed. A PDF is not sandboxed: Safari shows none that is. */
const shown: Readonly<Record<string, string>> = {
  'image/jpeg': "default-src 'none'; frame-ancestors 'self'; sandbox",
  'image/webp': "default-src 'none'; frame-ancestors 'self'; sandbox",
  'application/pdf': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
}
const saved = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** A stored file for whoever was let through. Nobody may keep a copy on the way, and no browser guesses what it is. */
export function answerFile({ content, contentType, fileName, isInline = false }: FileToAnswer): Response {
  const policy = isInline ? shown[contentType] : undefined
  return new Response(content as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': contentType,
      'Content-Length': String(content.length),
      'Content-Disposition': contentDisposition(policy === undefined ? 'attachment' : 'inline', fileName),
      'Content-Security-Policy': policy ?? saved,
      'X-Frame-Options': policy === undefined ? 'DENY' : 'SAMEORIGIN',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
      'Accept-Ranges': 'none',
    },
  })
}
