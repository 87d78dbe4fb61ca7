import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { getCodeShare } from '#app/features/codes/queries/get-code-share.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { qrResponse } from '../qr-response.server.ts'
import { codeOfBrand } from './code-of-brand.server.ts'

/** The QR code of a code of the brand, as `qr.svg` or `qr.png`. `?download` saves it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('codes.read'))
  const { id: codeId } = await codeOfBrand(params.codeId, visitor)
  const share = await visitor.read((tx) => getCodeShare(tx, { codeId }, visitor.actor))
  const { pathname, searchParams } = new URL(request.url)
  return qrResponse(share, pathname.endsWith('.png') ? 'png' : 'svg', searchParams.has('download') ? 'attachment' : 'inline')
}
