import type { Context } from '#app/domain/context.ts'
import { maskEmail } from '#app/domain/mask-email.ts'
import { makeEmailLink } from '#app/features/auth/commands/make-email-link.server.ts'
import { type EmailChange, findOpenEmailChange } from '#app/features/auth/queries/find-email-change.server.ts'
import { findPersonByEmail } from '#app/features/auth/queries/find-person-by-email.server.ts'
import { emailChangeAsked } from '#app/features/auth/tasks.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { asSystem } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { handle } from '../handle.ts'

/**
 * Tells the address that counts, and mails the link to the one asked for, by the machine's clock. Where somebody has that one already, it is told
 * so instead: whoever asked sees no difference.
 */
export default handle(emailChangeAsked, ({ emailChangeId }, { database, ctx }) =>
  asSystem(database.db, emailChangeAsked.name, async (tx) => {
    const change = await findOpenEmailChange(tx, emailChangeId)
    if (change === null) return 'ended'
    const { person, email, createdAt } = change
    const data = { name: person.name, newEmail: maskEmail(email), occurredAt: createdAt.toISOString() }
    const mail = { to: person.email, template: 'email-change-asked', data, language: person.locale, brandId: null } as const
    await queueEmail(tx, { ...mail, dedupeKey: `email-change-asked:${change.id}` }, ctx)
    return tellNewAddress(tx, change, ctx)
  }),
)

async function tellNewAddress(tx: Tx, change: EmailChange, ctx: Context): Promise<string> {
  const { person, email } = change
  const holder = await findPersonByEmail(tx, email)
  if (holder === null) return 'nobody'
  if (holder !== 'nobody') {
    const { name, locale } = holder
    const mail = { to: email, template: 'account-exists', data: { name }, language: locale, brandId: null } as const
    await queueEmail(tx, { ...mail, dedupeKey: `email-taken:${change.id}` }, ctx)
    return 'taken'
  }
  const { linkTokenId, expiresAt } = await makeEmailLink(tx, change, new Date(), ctx)
  const data = { name: person.name, linkTokenId, expiresAt: expiresAt.toISOString() }
  const mail = { to: email, template: 'change-email', data, language: person.locale, brandId: null } as const
  return (await queueEmail(tx, { ...mail, dedupeKey: `change-email:${change.id}` }, ctx)).kind
}
