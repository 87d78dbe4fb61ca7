import { batchNotFound } from '#app/features/codes/errors.ts'
import { type BatchDetail, getBatch } from '#app/features/codes/queries/get-batch.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { idParam } from '#app/http/read-page.server.ts'

/** The batch in the address, of the brand in the address. @throws Response 404 */
export function batchOfBrand(batchId: string | undefined, { brand, ctx, read }: BrandVisitor): Promise<BatchDetail> {
  const id = idParam(batchId)
  return read(async (tx) => {
    const batch = await getBatch(tx, { batchId: id }, ctx.actor)
    if (batch.brandId !== brand.id) throw batchNotFound()
    return batch
  })
}
