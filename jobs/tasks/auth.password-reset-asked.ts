import { makeResetLink } from '#app/features/auth/commands/make-reset-link.server.ts'
import { findPerson } from '#app/features/auth/queries/find-person.server.ts'
import { passwordResetAsked } from '#app/features/auth/tasks.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { asSystem } from '#db/scope.ts'
import { handle } from '../handle.ts'

/** Makes the link, by the machine's clock, and sends it; does nothing where nobody has that address. */
export default handle(passwordResetAsked, ({ userId }, { database, ctx }) =>
  asSystem(database.db, passwordResetAsked.name, async (tx) => {
    const person = userId === null ? null : await findPerson(tx, userId)
    if (person === null) return 'nobody'
    const { email, name, locale } = person
    const { linkTokenId, expiresAt } = await makeResetLink(tx, person.userId, new Date(), ctx)
    const data = { name, linkTokenId, expiresAt: expiresAt.toISOString() }
    const mail = { to: email, template: 'reset-password', data, language: locale, brandId: null } as const
    const dedupeKey = `password-reset:${ctx.requestId}`
    return (await queueEmail(tx, { ...mail, dedupeKey }, ctx)).kind
  }),
)
