import { codeNotFound } from '#app/features/codes/errors.ts'
import { type CodeDetail, getCode } from '#app/features/codes/queries/get-code.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { idParam } from '#app/http/read-page.server.ts'

/** The code in the address, of the brand in the address. @throws Response 404 */
export function codeOfBrand(codeId: string | undefined, { brand, ctx, read }: BrandVisitor): Promise<CodeDetail> {
  const id = idParam(codeId)
  return read(async (tx) => {
    const code = await getCode(tx, { codeId: id }, ctx.actor)
    if (code.brandId !== brand.id) throw codeNotFound()
    return code
  })
}
