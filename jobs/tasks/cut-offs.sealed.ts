import { mailStatements, type StatementMails } from '#app/features/cut-offs/commands/mail-statements.server.ts'
import { cutOffSealed } from '#app/features/cut-offs/tasks.ts'
import { handle } from '../handle.ts'

const chunk = 500

/** A transaction for each chunk; a worker killed between two of them tells nobody twice. */
export default handle(cutOffSealed, async ({ cutOffId }, { database, ctx }) => {
  let after: string | null = null
  let mailed = 0
  do {
    const from: string | null = after
    const told: StatementMails = await database.db.transaction((tx) =>
      mailStatements(tx, { cutOffId, after: from, limit: chunk }, ctx),
    )
    mailed += told.mailed
    after = told.next
  } while (after !== null)
  return { mailed }
})
