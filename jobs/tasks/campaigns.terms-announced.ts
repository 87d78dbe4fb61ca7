import { announceTerms } from '#app/features/campaigns/commands/announce-terms.server.ts'
import { termsAnnounced } from '#app/features/campaigns/tasks.ts'
import { listCampaignPeople } from '#app/features/codes/queries/list-campaign-people.server.ts'
import { asSystem } from '#db/scope.ts'
import { handle } from '../handle.ts'

const chunk = 200

export default handle(termsAnnounced, async ({ campaignId, version }, { database, ctx }) => {
  let queued = 0
  for (let after: string | null = null; ; ) {
    const previous: string | null = after
    const told = await asSystem(database.db, termsAnnounced.name, async (tx) => {
      const people = await listCampaignPeople(tx, { campaignId, after: previous, limit: chunk })
      return { queued: await announceTerms(tx, { campaignId, version, people }, ctx), last: people.at(-1)?.userId ?? null }
    })
    queued += told.queued
    if (told.last === null) return { queued }
    after = told.last
  }
})
