import { mailBlocked } from '#app/features/cut-offs/commands/mail-blocked.server.ts'
import { cutOffBlocked } from '#app/features/cut-offs/tasks.ts'
import { handle } from '../handle.ts'

export default handle(cutOffBlocked, async ({ cutOffId }, { database, ctx }) => ({
  mailed: await database.db.transaction((tx) => mailBlocked(tx, { cutOffId }, ctx)),
}))
