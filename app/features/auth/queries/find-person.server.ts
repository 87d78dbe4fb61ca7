import { and, eq, isNull } from 'drizzle-orm'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

export type Person = { readonly userId: string; readonly email: string; readonly name: string; readonly locale: 'es' | 'en' }

/** An enabled person as mails address them, or null. */
export async function findPerson(tx: Tx, userId: string): Promise<Person | null> {
  const [row] = await tx
    .select({ userId: users.id, email: users.email, name: users.name, locale: users.locale })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
  return row ?? null
}
