import { alignInfluencerCodes } from '#app/features/codes/commands/align-influencer-codes.server.ts'
import { influencerStatusChanged } from '#app/features/influencers/tasks.ts'
import { asSystem } from '#db/scope.ts'
import { handle } from '../handle.ts'

export default handle(influencerStatusChanged, async ({ influencerId }, { database, ctx }) => ({
  aligned: await asSystem(database.db, influencerStatusChanged.name, (tx) => alignInfluencerCodes(tx, { influencerId }, ctx)),
}))
