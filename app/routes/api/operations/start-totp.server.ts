import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { notSignedIn } from '#app/features/auth/errors.ts'
import { findPerson } from '#app/features/auth/queries/find-person.server.ts'
import { startTotpEnrolment } from '#app/features/auth/totp-enrolment.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { vault } from '#app/platform/runtime.server.ts'

export default defineOperation({
  id: 'start-totp',
  method: 'post',
  path: '/me/totp/enrolment',
  tag: 'auth',
  summary: 'A new secret for the caller’s authenticator app',
  description:
    'Nothing is kept until `confirm-totp` sends the first code, within a quarter of an hour. An app set up before works until then.',
  access: rolesFor('auth.change-factors'),
  input: z.object({}),
  output: z.object({
    secret: z.string().describe('Base32, to be typed by hand.'),
    uri: z.string().describe('`otpauth:` address, for a QR code.'),
    enrolment: z.string().describe('To be handed back with the first code.'),
  }),
  async run(tx, _input, { actor, language }) {
    const person = await findPerson(tx, actor.userId)
    if (person === null) throw notSignedIn()
    return startTotpEnrolment(person, translate(language)('shell.name'), new Date(), { vault: vault() })
  },
})
