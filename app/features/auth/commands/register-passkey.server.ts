import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { passkeys } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { passkeyRefused } from '../errors.ts'
import type { RegisterPasskey } from '../inputs.ts'
import { getFactors } from '../queries/get-factors.server.ts'
import type { RelyingParty } from '../relying-party.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import { secondFactorChanged } from '../tasks.ts'
import { lockUser } from './lock-user.server.ts'
import { replaceRecoveryCodes } from './replace-recovery-codes.server.ts'
import { takeChallenge } from './take-challenge.server.ts'

/**
 * Makes a passkey one of the person's factors. Whoever has no recovery code left is given new ones. Locks the user; `ctx.now` is the machine's
 * time. Enqueues `auth.second-factor-changed`.
 * @returns recovery codes to be shown once, or null where the earlier ones still count
 * @throws DomainError auth.step-up-needed | auth.passkey-refused
 */
export async function registerPasskey(
  tx: Tx,
  input: RegisterPasskey,
  ctx: Context & { actor: UserActor },
  relyingParty: RelyingParty,
): Promise<{ passkeyId: string; recoveryCodes: string[] | null }> {
  requireFreshFactor(ctx)
  const { userId } = ctx.actor
  const expectedChallenge = await takeChallenge(tx, input.challengeId, { userId, purpose: 'register' }, ctx.now)
  const response = input.response as unknown as RegistrationResponseJSON
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: relyingParty.origin,
    expectedRPID: relyingParty.id,
    requireUserVerification: false,
  }).catch((error: unknown) => {
    throw passkeyRefused(error)
  })
  if (registrationInfo === undefined) throw passkeyRefused()
  await lockUser(tx, userId)
  const { recoveryCodesLeft } = await getFactors(tx, userId)
  const { credential, credentialBackedUp: isBackedUp } = registrationInfo
  const [row] = await tx
    .insert(passkeys)
    .values({
      userId,
      credentialId: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: credential.transports ?? [],
      name: input.name,
      isBackedUp,
      createdAt: ctx.now,
    })
    .onConflictDoNothing({ target: passkeys.credentialId })
    .returning({ id: passkeys.id })
  if (row === undefined) throw passkeyRefused()
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  const after = { passkeyId: row.id, isBackedUp }
  await recordAudit(tx, { action: 'auth.register-passkey', ...subject, before: null, after }, ctx)
  await enqueue(tx, secondFactorChanged, { userId, change: 'added', factor: 'passkey' })
  const recoveryCodes = recoveryCodesLeft > 0 ? null : await replaceRecoveryCodes(tx, userId, ctx.now)
  return { passkeyId: row.id, recoveryCodes }
}
