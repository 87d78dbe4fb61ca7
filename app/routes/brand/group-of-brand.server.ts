import { groupNotFound } from '#app/features/influencers/errors.ts'
import { type GroupDetail, getGroup } from '#app/features/influencers/queries/get-group.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { idParam } from '#app/http/read-page.server.ts'

/** The group in the address, of the brand in the address. @throws Response 404 */
export function groupOfBrand(groupId: string | undefined, { brand, ctx, read }: BrandVisitor): Promise<GroupDetail> {
  const id = idParam(groupId)
  return read(async (tx) => {
    const group = await getGroup(tx, { groupId: id }, ctx.actor)
    if (group.brandId !== brand.id) throw groupNotFound()
    return group
  })
}
