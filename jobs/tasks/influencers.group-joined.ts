import { mailGroupRates } from '#app/features/campaigns/commands/mail-group-rates.server.ts'
import { groupJoined } from '#app/features/influencers/tasks.ts'
import { asSystem } from '#db/scope.ts'
import { handle } from '../handle.ts'

export default handle(groupJoined, (payload, { database, ctx }) =>
  asSystem(database.db, 'influencers.group-joined', async (tx) => ({ rates: await mailGroupRates(tx, payload, ctx) })),
)
