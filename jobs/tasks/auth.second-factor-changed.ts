import { findPerson } from '#app/features/auth/queries/find-person.server.ts'
import { secondFactorChanged } from '#app/features/auth/tasks.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { asSystem } from '#db/scope.ts'
import { handle } from '../handle.ts'

/** Tells the person which factor was added, renewed or removed. */
export default handle(secondFactorChanged, ({ userId, change, factor }, { database, ctx }) =>
  asSystem(database.db, secondFactorChanged.name, async (tx) => {
    const person = await findPerson(tx, userId)
    if (person === null) return 'nobody'
    const { email, name, locale } = person
    const data = { name, change, factor, occurredAt: new Date().toISOString() }
    const mail = { to: email, template: 'second-factor-changed', data, language: locale, brandId: null } as const
    const dedupeKey = `second-factor-changed:${ctx.requestId}`
    return (await queueEmail(tx, { ...mail, dedupeKey }, ctx)).kind
  }),
)
