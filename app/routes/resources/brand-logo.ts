import type { LoaderFunctionArgs } from '@remix-run/node'
import { readPublicLogo } from './read-public-logo.server.ts'

const notFound = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

/**
 * `GET /logos/:brandSlug/<version>.png`: a brand's logo, for whoever looks at its public pages. Its address changes with its content, so that a copy may be kept
 * for ever; the address of one that was replaced is gone.
 */
export async function loader({ params }: LoaderFunctionArgs): Promise<Response> {
  const { brandSlug: slug = '', '*': file = '' } = params
  const version = /^([0-9a-f-]{36})\.png$/.exec(file)?.[1]
  const content = version === undefined ? null : await readPublicLogo({ slug, version })
  if (content === null) return notFound()
  return new Response(content as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': 'image/png',
      'Content-Length': String(content.length),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
