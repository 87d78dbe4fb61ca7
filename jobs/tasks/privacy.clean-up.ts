import { eraseEmails } from '#app/features/notifications/commands/erase-emails.server.ts'
import { forgetExports } from '#app/features/privacy/commands/forget-exports.server.ts'
import { listErasedRequests } from '#app/features/privacy/queries/list-erased-requests.server.ts'
import { cleanUp } from '#app/features/privacy/tasks.ts'
import { handle } from '../handle.ts'

export default handle(cleanUp, async (_, { database, ctx }) => {
  const exports = await database.db.transaction((tx) => forgetExports(tx, ctx))
  const erased = await database.db.transaction((tx) => listErasedRequests(tx, ctx.now))
  let mails = 0
  for (const id of erased)
    mails += await database.db.transaction((tx) => eraseEmails(tx, { dedupeKey: `privacy-request-answered:${id}` }, ctx))
  return { exports, mails }
})
