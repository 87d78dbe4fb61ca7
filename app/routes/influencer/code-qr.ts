import type { LoaderFunctionArgs } from '@remix-run/node'
import { codeNotFound } from '#app/features/codes/errors.ts'
import { listOwnCodes } from '#app/features/codes/queries/list-own-codes.server.ts'
import { shareLink } from '#app/features/codes/share-link.ts'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { pageRefusal } from '#app/http/problem.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { qrResponse } from '../qr-response.server.ts'

/** The QR code of one's own code, as `qr.svg` or `qr.png`. `?download` saves it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx, influencerId, read } = await requireInfluencer(request)
  const codeId = idParam(params.codeId)
  const codes = await read((tx) => listOwnCodes(tx, { influencerId, now: ctx.now }))
  const code = codes.find(({ id }) => id === codeId)
  if (code === undefined) throw pageRefusal(codeNotFound())
  const { pathname, searchParams } = new URL(request.url)
  const share = { ...code, link: shareLink(code) }
  return qrResponse(share, pathname.endsWith('.png') ? 'png' : 'svg', searchParams.has('download') ? 'attachment' : 'inline')
}
