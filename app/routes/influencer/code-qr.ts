import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawQrPng, drawQrSvg } from '#app/features/codes/draw-qr.server.ts'
import { codeNotFound } from '#app/features/codes/errors.ts'
import { listOwnCodes } from '#app/features/codes/queries/list-own-codes.server.ts'
import { shareLink } from '#app/features/codes/share-link.ts'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { pageRefusal } from '#app/http/problem.server.ts'
import { idParam } from '#app/http/read-page.server.ts'

/** The QR code of one's own code, as `qr.svg` or `qr.png`: the share link, or the code itself while its brand has no shop. `?download` saves it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx, influencerId, read } = await requireInfluencer(request)
  const codeId = idParam(params.codeId)
  const codes = await read((tx) => listOwnCodes(tx, { influencerId, now: ctx.now }))
  const code = codes.find(({ id }) => id === codeId)
  if (code === undefined) throw pageRefusal(codeNotFound())
  const { pathname, searchParams } = new URL(request.url)
  const kind = pathname.endsWith('.png') ? 'png' : 'svg'
  const text = shareLink(code) ?? code.code
  const body = kind === 'png' ? new Uint8Array(await drawQrPng(text)) : await drawQrSvg(text)
  const disposition = searchParams.has('download') ? 'attachment' : 'inline'
  return new Response(body, {
    headers: {
      'Content-Type': kind === 'png' ? 'image/png' : 'image/svg+xml',
      'Content-Disposition': `${disposition}; filename="${code.normalizedCode}.${kind}"`,
      'Cache-Control': 'private, max-age=3600',
    },
  })
}
