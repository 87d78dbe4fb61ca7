import { z } from 'zod'
import { roles, staffRoles } from '#app/domain/actor.ts'

/** NIST SP 800-63B-4: fifteen for a password that may stand alone, which every one of ours may: a second factor can be taken off again. */
export const passwordLength = { min: 15, max: 128 } as const

/** Lower case and trimmed: the form an e-mail is stored and compared in. */
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email())

/** A password being chosen. NIST SP 800-63B: length only. Counted in characters as people see them typed, not in UTF-16 units. */
export const NewPassword = z.string().refine(hasAllowedLength, { params: { code: 'auth.password-length', ...passwordLength } })

/** What the sign-in form and the token endpoint send. The password is checked against the stored one, not against today's rules. */
export const SignIn = z.object({ email: Email, password: z.string().min(1).max(1024) })
export type SignIn = z.infer<typeof SignIn>

/** Someone's current password (nothing where they have none yet) and the one to come. */
export const ChangePassword = z.object({ currentPassword: z.string().max(1024).default(''), password: NewPassword })
export type ChangePassword = z.infer<typeof ChangePassword>

export const AskPasswordReset = z.object({ email: Email })
export type AskPasswordReset = z.infer<typeof AskPasswordReset>

/** `token` out of the address of the link, which was made for `purpose`. */
export const ResetPassword = z.object({
  token: z.string().min(1).max(200),
  purpose: z.enum(['reset-password', 'set-password']).default('reset-password'),
  password: NewPassword,
})
export type ResetPassword = z.infer<typeof ResetPassword>

export const ChangeEmail = z.object({ email: Email.describe('The address to sign in with from then on.') })
export type ChangeEmail = z.infer<typeof ChangeEmail>

/** `token` out of the address of the link that was mailed to the new address. */
export const ConfirmEmail = z.object({ token: z.string().min(1).max(200) })
export type ConfirmEmail = z.infer<typeof ConfirmEmail>

/** A form whose button says it all. */
export const Nothing = z.object({})
export const NameOfPasskey = z.object({ passkeyId: z.uuid() })
export const NameOfSession = z.object({ sessionId: z.uuid() })

/** The password of someone who is signed in, asked for once more. */
export const GivePassword = SignIn.pick({ password: true })
export type GivePassword = z.infer<typeof GivePassword>

/** A code as it is typed: of an authenticator app, or a recovery code. */
export const FactorCode = z.string().trim().min(1).max(64)

export const GiveSecondFactor = z.object({ code: FactorCode })
export type GiveSecondFactor = z.infer<typeof GiveSecondFactor>

/** `enrolment` as it was handed out with the secret, and the first code of the app. */
export const ConfirmTotp = z.object({ enrolment: z.string().min(1).max(2000), code: FactorCode })
export type ConfirmTotp = z.infer<typeof ConfirmTotp>

/** What `navigator.credentials` answered, as JSON text; its parts are the library's to check. */
const PasskeyResponse = z
  .string()
  .max(30_000)
  .transform((text, check): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      check.addIssue({ code: 'custom' })
      return z.NEVER
    }
  })
  .pipe(z.looseObject({ id: z.string().min(1).max(2000), response: z.looseObject({}) }))

export const PasskeyAnswer = z.object({ challengeId: z.uuid(), response: PasskeyResponse })
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>

const PasskeyName = z.string().trim().min(1).max(60)
export const RegisterPasskey = PasskeyAnswer.extend({ name: PasskeyName })
export type RegisterPasskey = z.infer<typeof RegisterPasskey>

export const RenamePasskey = z.object({ passkeyId: z.uuid(), name: PasskeyName })
export type RenamePasskey = z.infer<typeof RenamePasskey>

const StaffGrant = z.object({ role: z.enum(staffRoles), brandId: z.uuid().nullable() })
const InfluencerGrant = z.object({ role: z.literal('influencer'), brandId: z.null() })

export const CreateUser = z.object({
  email: Email,
  name: z.string().trim().min(1).max(200),
  password: NewPassword,
  locale: z.enum(['es', 'en']).default('es'),
  grants: z
    .array(z.union([StaffGrant, InfluencerGrant]))
    .min(1)
    .max(roles.length * 50),
  /** The influencer this person is; needed exactly when they hold the influencer role. */
  influencerId: z.uuid().nullable().default(null),
})
export type CreateUser = z.input<typeof CreateUser>

function hasAllowedLength(password: string): boolean {
  const length = [...password.normalize('NFKC')].length
  return length >= passwordLength.min && length <= passwordLength.max
}
