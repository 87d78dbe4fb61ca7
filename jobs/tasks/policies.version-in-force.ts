import { tellRenewal } from '#app/features/policies/commands/tell-renewal.server.ts'
import { versionInForce } from '#app/features/policies/tasks.ts'
import { handle } from '../handle.ts'

const chunk = 200

export default handle(versionInForce, async ({ versionId }, { database, ctx }) => {
  let after: string | null = null
  let chunks = 0
  do {
    const previous: string | null = after
    after = await database.db.transaction((tx) => tellRenewal(tx, { versionId, after: previous, limit: chunk }, ctx))
    chunks += 1
  } while (after !== null)
  return { chunks }
})
