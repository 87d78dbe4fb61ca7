import { listCampaigns } from '#app/features/campaigns/queries/list-campaigns.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import type { Option } from '#app/ui/form/select-input.tsx'

/** The campaigns of a brand that take new codes, as choices of a form. */
export async function campaignOptions({ brand, ctx, read }: BrandVisitor): Promise<Option[]> {
  const { items } = await read((tx) => listCampaigns(tx, { brandId: brand.id, search: undefined, limit: 200 }, ctx))
  return items
    .filter(({ status }) => status !== 'ended' && status !== 'archived')
    .map(({ id, name }) => ({ value: id, label: name }))
}
