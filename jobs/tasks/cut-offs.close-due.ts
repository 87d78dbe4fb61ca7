import { listBrandIds } from '#app/features/brands/queries/list-brand-ids.server.ts'
import { openDueCutOffs } from '#app/features/cut-offs/commands/open-due-cut-offs.server.ts'
import { findNextCutOff } from '#app/features/cut-offs/queries/find-next-cut-off.server.ts'
import { closeBrand, closeDue, closing } from '#app/features/cut-offs/tasks.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { asSystem } from '#db/scope.ts'
import { handle } from '../handle.ts'

/** Every hour: what was missed is made good, and a period that a gate held back is looked at again. */
export default handle(closeDue, (_, { database, ctx }) =>
  asSystem(database.db, closeDue.name, async (tx) => {
    let due = 0
    for (const brandId of await listBrandIds(tx)) {
      await openDueCutOffs(tx, { brandId }, ctx)
      if ((await findNextCutOff(tx, { brandId })) === null) continue
      await enqueue(tx, closeBrand, { brandId }, closing(brandId))
      due += 1
    }
    return { brands: due }
  }),
)
