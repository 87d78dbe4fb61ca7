import { warnOfCampaigns } from '#app/features/campaigns/commands/warn-of-campaigns.server.ts'
import { warn } from '#app/features/campaigns/tasks.ts'
import { asSystem } from '#db/scope.ts'
import { handle } from '../handle.ts'

export default handle(warn, (_, { database, ctx }) => asSystem(database.db, warn.name, (tx) => warnOfCampaigns(tx, ctx)))
