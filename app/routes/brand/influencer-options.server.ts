import type { Actor } from '#app/domain/actor.ts'
import { listInfluencers } from '#app/features/influencers/queries/list-influencers.server.ts'
import { readPage } from '#app/http/read-page.server.ts'
import type { Option } from '#app/ui/form/select-input.tsx'

/** Approved influencers of a brand as suggestions of a form: the newest 200; others are found by typing their handle. */
export async function influencerOptions(brandId: string, actor: Actor): Promise<Option[]> {
  const input = { brandId, status: 'approved', search: undefined, limit: 200 } as const
  const { items } = await readPage((db) => listInfluencers(db, input, actor))
  return items.map(({ handle, name }) => ({ value: handle, label: name }))
}
