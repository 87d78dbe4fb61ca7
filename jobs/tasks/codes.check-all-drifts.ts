import { listConnectedBrands } from '#app/features/brands/queries/list-connected-brands.server.ts'
import { checkDrift } from '#app/features/codes/commands/check-drift.server.ts'
import { checkAllDrifts } from '#app/features/codes/tasks.ts'
import { asSystem } from '#db/scope.ts'
import { handle } from '../handle.ts'

export default handle(checkAllDrifts, (_, { database, ctx }) =>
  asSystem(database.db, checkAllDrifts.name, async (tx) => {
    const brandIds = await listConnectedBrands(tx)
    for (const brandId of brandIds) await checkDrift(tx, { brandId }, ctx)
    return { brands: brandIds.length }
  }),
)
