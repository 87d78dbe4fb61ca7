import { sweepSyncs } from '#app/features/codes/commands/sweep-syncs.server.ts'
import { clockMoved } from '#app/features/operations/tasks.ts'
import { wakeRenewals } from '#app/features/policies/commands/wake-renewals.server.ts'
import { sweepInbox } from '#app/integrations/vtex/commands/sweep-inbox.server.ts'
import { advanceCampaigns } from '../advance-campaigns.ts'
import { handle } from '../handle.ts'
import { recheckCancelingOrders } from '../recheck-canceling.ts'
import { releaseAllDue } from '../release-all-due.ts'

export default handle(clockMoved, async (_, scope) => ({
  advanced: await advanceCampaigns(scope),
  released: await releaseAllDue(scope),
  rechecked: await recheckCancelingOrders(scope),
  renewals: await scope.database.db.transaction((tx) => wakeRenewals(tx, scope.ctx)),
  syncing: await scope.database.db.transaction((tx) => sweepSyncs(tx, scope.ctx)),
  woken: (await scope.database.db.transaction((tx) => sweepInbox(tx, scope.ctx.now))).length,
}))
