import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import { emailChanges, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { Person } from './find-person.server.ts'

/** Another address that an enabled person asked for; in `person` the one that counts. */
export type EmailChange = {
  readonly id: string
  /** The one asked for. */
  readonly email: string
  readonly createdAt: Date
  /** The one that this one took the place of, once it has. */
  readonly previousEmail: string | null
  readonly person: Person
}

/** A password chosen after it was asked for takes it back: somebody else may have asked. */
export const isEmailChangeOpen = and(
  isNull(emailChanges.endedAt),
  or(isNull(users.passwordChangedAt), sql`${users.passwordChangedAt} <= ${emailChanges.createdAt}`),
)

function select(tx: Tx) {
  return tx
    .select({
      id: emailChanges.id,
      email: emailChanges.email,
      createdAt: emailChanges.createdAt,
      previousEmail: emailChanges.previousEmail,
      person: { userId: users.id, email: users.email, name: users.name, locale: users.locale },
    })
    .from(emailChanges)
    .innerJoin(users, and(eq(users.id, emailChanges.userId), isNull(users.disabledAt)))
    .$dynamic()
}

/** An address that can still come to count, else null. */
export async function findOpenEmailChange(tx: Tx, emailChangeId: string): Promise<EmailChange | null> {
  const [row] = await select(tx).where(and(eq(emailChanges.id, emailChangeId), isEmailChangeOpen))
  return row ?? null
}

/** One that came to count, else null. */
export async function findDoneEmailChange(
  tx: Tx,
  emailChangeId: string,
): Promise<(EmailChange & { readonly previousEmail: string }) | null> {
  const [row] = await select(tx).where(eq(emailChanges.id, emailChangeId))
  if (row === undefined || row.previousEmail === null) return null
  return { ...row, previousEmail: row.previousEmail }
}

/** The address that a person asked for last and that can still come to count, for their own page; else null. */
export async function findAskedEmail(tx: Tx, userId: string): Promise<Pick<EmailChange, 'email' | 'createdAt'> | null> {
  const [row] = await select(tx)
    .where(and(eq(emailChanges.userId, userId), isEmailChangeOpen))
    .orderBy(desc(emailChanges.createdAt))
    .limit(1)
  return row === undefined ? null : { email: row.email, createdAt: row.createdAt }
}
