import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import { parse } from 'uuid'
import { passkeys, webauthnChallenges } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { RelyingParty } from '../relying-party.ts'

const lifetimeMs = 5 * 60_000

export type PasskeyPurpose = 'register' | 'sign-in' | 'step-up'

/**
 * What a browser is asked to make a passkey with: for this person, on a device that holds none of theirs yet, kept where it can be found again
 * without a name. The challenge is good for one answer within five minutes.
 * @param now the machine's time
 */
export async function offerRegistration(
  tx: Tx,
  person: { readonly userId: string; readonly email: string; readonly name: string },
  relyingParty: RelyingParty,
  now: Date,
) {
  const options = await generateRegistrationOptions({
    rpName: relyingParty.name,
    rpID: relyingParty.id,
    userID: new Uint8Array(parse(person.userId)),
    userName: person.email,
    userDisplayName: person.name,
    excludeCredentials: await credentialsOf(tx, person.userId),
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  })
  const challengeId = await keepChallenge(tx, person.userId, 'register', options.challenge, now)
  return { challengeId, options }
}

/**
 * What a browser is asked to sign in with. Without a person any passkey of the site will do, if its device made sure of who holds it; with one,
 * theirs, after the password.
 * @param now the machine's time
 */
export async function offerAuthentication(
  tx: Tx,
  input: { readonly userId: string | null; readonly purpose: 'sign-in' | 'step-up' },
  relyingParty: RelyingParty,
  now: Date,
) {
  const { userId, purpose } = input
  const options = await generateAuthenticationOptions({
    rpID: relyingParty.id,
    allowCredentials: userId === null ? [] : await credentialsOf(tx, userId),
    userVerification: userId === null ? 'required' : 'preferred',
  })
  const challengeId = await keepChallenge(tx, userId, purpose, options.challenge, now)
  return { challengeId, options }
}

async function credentialsOf(tx: Tx, userId: string): Promise<{ id: string; transports: string[] }[]> {
  return tx
    .select({ id: passkeys.credentialId, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
}

async function keepChallenge(tx: Tx, userId: string | null, purpose: PasskeyPurpose, challenge: string, now: Date) {
  const expiresAt = new Date(now.getTime() + lifetimeMs)
  const [row] = await tx
    .insert(webauthnChallenges)
    .values({ userId, purpose, challenge, expiresAt })
    .returning({ id: webauthnChallenges.id })
  return row!.id
}
