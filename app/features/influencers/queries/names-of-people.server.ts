import { inArray } from 'drizzle-orm'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

/** Names of people by their ids; what is no person's id (a part of the system, `applicant`) has none. */
export async function namesOfPeople(tx: Tx, actorIds: readonly string[]): Promise<Record<string, string>> {
  const ids = [...new Set(actorIds)].filter((id) => /^[0-9a-f]{8}-/.test(id))
  if (ids.length === 0) return {}
  const rows = await tx.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
