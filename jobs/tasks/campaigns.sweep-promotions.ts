import { sweepPromotions as sweep } from '#app/features/campaigns/commands/sweep-promotions.server.ts'
import { sweepPromotions } from '#app/features/campaigns/tasks.ts'
import { asSystem } from '#db/scope.ts'
import { handle } from '../handle.ts'

export default handle(sweepPromotions, async (_, { database, ctx }) => ({
  promotions: await asSystem(database.db, sweepPromotions.name, (tx) => sweep(tx, ctx)),
}))
