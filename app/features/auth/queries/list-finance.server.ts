import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { roleGrants, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { Person } from './find-person.server.ts'

/** The people who pay for a brand and can sign in: whom its mails to finance go to. For the platform, never for the actor to read. */
export function listFinance(tx: Tx, brandId: string): Promise<Person[]> {
  return tx
    .selectDistinct({ userId: users.id, email: users.email, name: users.name, locale: users.locale })
    .from(users)
    .innerJoin(roleGrants, eq(roleGrants.userId, users.id))
    .where(
      and(
        eq(roleGrants.role, 'finance'),
        or(eq(roleGrants.brandId, brandId), isNull(roleGrants.brandId)),
        isNull(users.disabledAt),
      ),
    )
    .orderBy(asc(users.id))
}
