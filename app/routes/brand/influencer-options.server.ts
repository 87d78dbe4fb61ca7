import { listInfluencers } from '#app/features/influencers/queries/list-influencers.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import type { Option } from '#app/ui/form/select-input.tsx'

/** Approved influencers of a brand as suggestions of a form: the newest 200; others are found by typing their handle. */
export async function influencerOptions({ brand, ctx, read }: BrandVisitor): Promise<Option[]> {
  const input = { brandId: brand.id, status: 'approved', search: undefined, limit: 200 } as const
  const { items } = await read((tx) => listInfluencers(tx, input, ctx.actor))
  return items.map(({ handle, name }) => ({ value: handle, label: name }))
}
