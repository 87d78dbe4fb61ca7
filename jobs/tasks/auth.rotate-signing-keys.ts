import { rotateSigningKey } from '#app/features/auth/commands/rotate-signing-key.server.ts'
import { listSigningKeys } from '#app/features/auth/queries/list-signing-keys.server.ts'
import { makeSigningKey } from '#app/features/auth/signing-key.server.ts'
import { rotateSigningKeys } from '#app/features/auth/tasks.ts'
import { isKeyDue } from '#app/features/auth/token-lifetime.ts'
import { handle } from '../handle.ts'

/** By the machine's clock, as tokens are. A new key is made, and sealed, only where one is due. */
export default handle(rotateSigningKeys, async (_, { database, vault, ctx }) => {
  const now = new Date()
  const keys = await database.db.transaction((tx) => listSigningKeys(tx, now))
  const signing = keys.find(({ retiredAt }) => retiredAt === null)
  if (signing === undefined || !isKeyDue(signing.createdAt, now)) return 'not-due'
  const made = await makeSigningKey(vault)
  return (await database.db.transaction((tx) => rotateSigningKey(tx, made, { ...ctx, now }))).kind
})
