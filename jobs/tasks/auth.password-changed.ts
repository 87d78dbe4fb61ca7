import { findPerson } from '#app/features/auth/queries/find-person.server.ts'
import { passwordChanged } from '#app/features/auth/tasks.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { asSystem } from '#db/scope.ts'
import { handle } from '../handle.ts'

/** Tells the person, so that a change that was not theirs does not stay unnoticed. */
export default handle(passwordChanged, ({ userId }, { database, ctx }) =>
  asSystem(database.db, passwordChanged.name, async (tx) => {
    const person = await findPerson(tx, userId)
    if (person === null) return 'nobody'
    const { email, name, locale } = person
    const data = { name, occurredAt: new Date().toISOString() }
    const mail = { to: email, template: 'password-changed', data, language: locale, brandId: null } as const
    const dedupeKey = `password-changed:${ctx.requestId}`
    return (await queueEmail(tx, { ...mail, dedupeKey }, ctx)).kind
  }),
)
