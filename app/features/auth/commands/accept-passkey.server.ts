import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { and, eq } from 'drizzle-orm'
import { parse } from 'uuid'
import { passkeys } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { passkeyRefused } from '../errors.ts'
import type { PasskeyAnswer } from '../inputs.ts'
import type { RelyingParty } from '../relying-party.ts'

/**
 * Checks what a passkey answered to a challenge (`takeChallenge`) and keeps its counter and whether it is backed up. Locks the passkey: of two
 * answers with one counter the second is refused.
 * @param wanted whose passkey it must be; null: alone, and then its device must have made sure of who holds it
 * @param now the machine's time
 * @throws DomainError auth.passkey-refused
 */
export async function acceptPasskey(
  tx: Tx,
  { answer, challenge }: { readonly answer: PasskeyAnswer; readonly challenge: string },
  wanted: { readonly userId: string | null },
  relyingParty: RelyingParty,
  now: Date,
): Promise<{ userId: string; passkeyId: string }> {
  const response = answer.response as unknown as AuthenticationResponseJSON
  const ofUser = wanted.userId === null ? undefined : eq(passkeys.userId, wanted.userId)
  const [passkey] = await tx
    .select()
    .from(passkeys)
    .where(and(eq(passkeys.credentialId, response.id), ofUser))
    .for('update')
  if (passkey === undefined || !isHandleOf(response, passkey.userId, wanted.userId === null)) throw passkeyRefused()
  const { authenticationInfo, verified } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: relyingParty.origin,
    expectedRPID: relyingParty.id,
    requireUserVerification: wanted.userId === null,
    credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
  }).catch((error: unknown) => {
    throw passkeyRefused(error)
  })
  if (!verified) throw passkeyRefused()
  await tx
    .update(passkeys)
    .set({
      counter: authenticationInfo.newCounter,
      isBackedUp: authenticationInfo.credentialBackedUp,
      lastUsedAt: now,
    })
    .where(eq(passkeys.id, passkey.id))
  return { userId: passkey.userId, passkeyId: passkey.id }
}

/** A passkey that signs in alone says whose it is; it must be the one that the table knows. */
function isHandleOf({ response }: AuthenticationResponseJSON, userId: string, isObligatory: boolean): boolean {
  if (response.userHandle === undefined) return !isObligatory
  return response.userHandle === Buffer.from(parse(userId)).toString('base64url')
}
