import { findDoneEmailChange } from '#app/features/auth/queries/find-email-change.server.ts'
import { emailChanged } from '#app/features/auth/tasks.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { asSystem } from '#db/scope.ts'
import { handle } from '../handle.ts'

/** Tells the address before, so that a change that was not theirs does not stay unnoticed. */
export default handle(emailChanged, ({ emailChangeId }, { database, ctx }) =>
  asSystem(database.db, emailChanged.name, async (tx) => {
    const change = await findDoneEmailChange(tx, emailChangeId)
    if (change === null) return 'nobody'
    const { person, previousEmail: to } = change
    const data = { name: person.name, occurredAt: new Date().toISOString() }
    const mail = { to, template: 'email-changed', data, language: person.locale, brandId: null } as const
    return (await queueEmail(tx, { ...mail, dedupeKey: `email-changed:${change.id}` }, ctx)).kind
  }),
)
