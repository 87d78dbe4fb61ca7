import { eq } from 'drizzle-orm'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { Person } from './find-person.server.ts'

/**
 * Whose an address is: for the worker, which tells nobody but the address itself.
 * @returns `nobody` where it is free; null where a disabled person has it, who gets no mails
 */
export async function findPersonByEmail(tx: Tx, email: string): Promise<Person | 'nobody' | null> {
  const [row] = await tx
    .select({ userId: users.id, email: users.email, name: users.name, locale: users.locale, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.email, email))
  if (row === undefined) return 'nobody'
  const { disabledAt, ...person } = row
  return disabledAt === null ? person : null
}
