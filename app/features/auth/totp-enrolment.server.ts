import { z } from 'zod'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { enrolmentInvalid } from './errors.ts'
import { newTotpSecret, totpUri } from './totp.server.ts'

export type TotpEnrolment = {
  /** Base32, to be typed where no camera is at hand. */
  readonly secret: string
  /** `otpauth:` address for the QR code. */
  readonly uri: string
  /** Sealed: to be handed back with the first code. Only this person can, and only for a quarter of an hour. */
  readonly enrolment: string
}

const lifetimeMs = 15 * 60_000
const Enrolment = z.object({ secret: z.string(), expiresAt: z.number() })

/**
 * A new secret for an authenticator app. Nothing is kept until its first code is right, so a factor that works goes on working while another
 * is set up.
 * @param issuer what the app calls the platform
 */
export async function startTotpEnrolment(
  person: { readonly userId: string; readonly email: string },
  issuer: string,
  now: Date,
  { vault }: { readonly vault: Vault },
): Promise<TotpEnrolment> {
  const secret = newTotpSecret()
  const enrolment = await sealTotpEnrolment(person.userId, secret, now, { vault })
  return { secret, uri: totpUri(secret, { issuer, account: person.email }), enrolment }
}

/** A secret as it is handed out to be confirmed. For `startTotpEnrolment`, and for the seed, whose secrets are known. */
export async function sealTotpEnrolment(
  userId: string,
  secret: string,
  now: Date,
  { vault }: { readonly vault: Vault },
): Promise<string> {
  const content = JSON.stringify({ secret, expiresAt: now.getTime() + lifetimeMs } satisfies z.infer<typeof Enrolment>)
  return Buffer.from(await vault.seal(content, ownerOfEnrolment(userId))).toString('base64url')
}

/**
 * The secret of an enrolment that was handed back.
 * @throws DomainError auth.enrolment-invalid
 */
export async function openTotpEnrolment(
  userId: string,
  enrolment: string,
  now: Date,
  { vault }: { readonly vault: Vault },
): Promise<string> {
  const content = await vault.open(Buffer.from(enrolment, 'base64url'), ownerOfEnrolment(userId)).catch((error: unknown) => {
    throw enrolmentInvalid(error)
  })
  const { secret, expiresAt } = Enrolment.parse(JSON.parse(content.toString('utf8')))
  if (expiresAt <= now.getTime()) throw enrolmentInvalid()
  return secret
}

function ownerOfEnrolment(userId: string): string {
  return `totp-enrolment:${userId}`
}
