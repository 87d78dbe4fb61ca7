import type { Actor } from '#app/domain/actor.ts'
import { codeNotFound } from '#app/features/codes/errors.ts'
import { type CodeDetail, getCode } from '#app/features/codes/queries/get-code.server.ts'
import { idParam, readPage } from '#app/http/read-page.server.ts'

/** The code in the address, of the brand in the address. @throws Response 404 */
export function codeOfBrand(codeId: string | undefined, brandId: string, actor: Actor): Promise<CodeDetail> {
  const id = idParam(codeId)
  return readPage(async (db) => {
    const code = await getCode(db, { codeId: id }, actor)
    if (code.brandId !== brandId) throw codeNotFound()
    return code
  })
}
