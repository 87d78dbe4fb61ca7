import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { ListNotes } from '#app/features/influencers/mark-inputs.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { listNotes } from '#app/features/influencers/queries/list-notes.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'
import { At } from '../schemas/values.server.ts'

const Note = z.object({ id: z.uuid(), body: z.string(), createdAt: At, createdBy: z.string() })

export default defineOperation({
  id: 'list-notes',
  method: 'get',
  path: '/brands/{brandId}/influencers/{influencerId}/notes',
  tag: 'influencers',
  summary: 'What a brand’s managers wrote about an influencer, newest first',
  access: staffFor('influencers.read-notes'),
  input: ListNotes,
  output: pageOf(Note),
  async run(tx, input, { actor }) {
    await getBrand(tx, input, actor)
    await getInfluencer(tx, input, actor)
    return toPage(await listNotes(tx, input, actor), (note) => note)
  },
})
