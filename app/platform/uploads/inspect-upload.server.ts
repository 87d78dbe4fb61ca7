import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { safeFileName } from './file-name.ts'
import { reencodeImage, type SafeImage } from './image.server.ts'
import { inspectPdf } from './pdf.server.ts'
import { damaged, heicNotSupported, noAsset, tooLarge, wrongType } from './upload-errors.ts'
import type { VirusScanner } from './virus-scanner.ts'

export type UploadKind = 'image' | 'pdf' | 'zip' | 'video'

export type UploadRules = {
  /** What the sender called it. */
  readonly declaredName: string
  readonly accept: readonly UploadKind[]
  /** Of what was sent. */
  readonly maxBytes: number
  readonly scanner: VirusScanner
  /** How a picture is made anew; as a document unless told otherwise. */
  readonly encode?: (bytes: Uint8Array) => Promise<SafeImage>
}

/** What may be stored and handed out: pictures made anew, the rest as it came. */
export type SafeUpload = {
  readonly kind: UploadKind
  readonly content: Buffer
  readonly contentType: SafeImage['contentType'] | 'application/pdf' | PlainType
  /** Harmless text with the right ending, for people. */
  readonly fileName: string
  /** Of `content`. */
  readonly size: number
  /** Of `content`, hex. */
  readonly sha256: string
}

/** Kept as they came: nothing here opens them. */
const plainTypes = {
  'application/zip': { kind: 'zip', extension: 'zip' },
  'video/mp4': { kind: 'video', extension: 'mp4' },
  'video/webm': { kind: 'video', extension: 'webm' },
  'video/quicktime': { kind: 'video', extension: 'mov' },
} as const satisfies Readonly<Record<string, { readonly kind: UploadKind; readonly extension: string }>>
type PlainType = keyof typeof plainTypes

/** 10 MiB: what one document may weigh. */
export const largestDocument = 10 * 1024 * 1024

const kinds: Readonly<Record<string, UploadKind>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/webp': 'image',
  'application/pdf': 'pdf',
  ...Object.fromEntries(Object.entries(plainTypes).map(([type, { kind }]) => [type, kind])),
}

/**
 * Lets a file in, or says why not. What it is, is told from its content: its name and declared type prove nothing and are not
 * looked at. Looked through by the scanner before anything decodes it. Two pictures are decoded at once in a process, the others
 * wait.
 * @throws DomainError uploads.too-large | wrong-type | heic-not-supported | too-many-pixels | damaged | encrypted-pdf |
 * unsafe-pdf | infected | scanner-unavailable
 */
export async function inspectUpload(bytes: Uint8Array, rules: UploadRules): Promise<SafeUpload> {
  if (bytes.length > rules.maxBytes) throw tooLarge(rules.maxBytes)
  const { kind, type } = await kindOf(bytes, rules.accept)
  await rules.scanner.scan(bytes)
  const safe = await safeContent(bytes, kind, type, rules)
  return {
    kind,
    content: safe.content,
    contentType: safe.contentType,
    fileName: safeFileName(rules.declaredName, safe.extension),
    size: safe.content.length,
    sha256: createHash('sha256').update(safe.content).digest('hex'),
  }
}

async function safeContent(bytes: Uint8Array, kind: UploadKind, type: string, { encode = reencodeImage }: UploadRules) {
  if (kind === 'image') return inTurn(() => encode(bytes))
  if (kind === 'pdf') return inspectPdf(bytes)
  const contentType = type as PlainType
  return { content: Buffer.from(bytes), contentType, extension: plainTypes[contentType].extension }
}

async function kindOf(bytes: Uint8Array, accept: readonly UploadKind[]): Promise<{ kind: UploadKind; type: string }> {
  if (bytes.length === 0) throw damaged()
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const type = found?.mime ?? ''
  const kind = kinds[type]
  if (kind !== undefined && accept.includes(kind)) return { kind, type }
  if (accept.includes('image') && /^image\/hei[cf]/.test(type)) throw heicNotSupported()
  throw accept.includes('zip') ? noAsset() : wrongType()
}

const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

/** Bounds memory: an accepted picture may take 200 MB while it is decoded. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}
