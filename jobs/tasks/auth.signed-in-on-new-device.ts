import { findDevice } from '#app/features/auth/queries/find-device.server.ts'
import { findPerson } from '#app/features/auth/queries/find-person.server.ts'
import { signedInOnNewDevice } from '#app/features/auth/tasks.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { asSystem } from '#db/scope.ts'
import { handle } from '../handle.ts'

/** Tells the person of a sign-in on a browser that their account had not been used with. */
export default handle(signedInOnNewDevice, ({ sessionId }, { database, ctx }) =>
  asSystem(database.db, signedInOnNewDevice.name, async (tx) => {
    const session = await findDevice(tx, sessionId)
    const person = session === null ? null : await findPerson(tx, session.userId)
    if (session === null || person === null) return 'nobody'
    const { email, name, locale } = person
    const device = session.device === null ? {} : { device: session.device }
    const data = { name, occurredAt: session.createdAt.toISOString(), ...device }
    const mail = { to: email, template: 'new-device', data, language: locale, brandId: null } as const
    return (await queueEmail(tx, { ...mail, dedupeKey: `new-device:${sessionId}` }, ctx)).kind
  }),
)
