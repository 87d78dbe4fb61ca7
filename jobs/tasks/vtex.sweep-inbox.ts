import { sweepInbox as sweep } from '#app/integrations/vtex/commands/sweep-inbox.server.ts'
import { sweepInbox } from '#app/integrations/vtex/tasks.ts'
import { handle } from '../handle.ts'

export default handle(sweepInbox, (_, { database, ctx }) =>
  database.db.transaction(async (tx) => (await sweep(tx, ctx.now)).length),
)
