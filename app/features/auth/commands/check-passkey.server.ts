import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { asSystem } from '#db/scope.ts'
import type { Db } from '#db/types.ts'
import { passkeyRefused } from '../errors.ts'
import type { PasskeyAnswer } from '../inputs.ts'
import { findActor } from '../queries/find-actor.server.ts'
import { findPerson } from '../queries/find-person.server.ts'
import type { RelyingParty } from '../relying-party.ts'
import { acceptPasskey } from './accept-passkey.server.ts'
import { takeChallenge } from './take-challenge.server.ts'

const part = 'passkey'

/**
 * The second factor of someone whose password was right, or who proves once more who they are. Takes the database, not a transaction: the
 * challenge stays used whatever follows. `ctx.now` is the machine's time.
 * @throws DomainError auth.passkey-refused
 */
export async function checkPasskey(
  db: Db,
  input: { readonly answer: PasskeyAnswer; readonly purpose: 'sign-in' | 'step-up' },
  ctx: Context & { actor: UserActor },
  relyingParty: RelyingParty,
): Promise<void> {
  const { answer, purpose } = input
  const { userId } = ctx.actor
  const wanted = { userId, purpose }
  const challenge = await asSystem(db, part, (tx) => takeChallenge(tx, answer.challengeId, wanted, ctx.now))
  await asSystem(db, part, async (tx) => {
    const { passkeyId } = await acceptPasskey(tx, { answer, challenge }, wanted, relyingParty, ctx.now)
    await recordUse(tx, userId, passkeyId, ctx)
  })
}

/**
 * Who signs in by a passkey alone: it stands for password and second factor, because its device made sure of who holds it. A disabled person is
 * refused as an unknown passkey is.
 * @param now the machine's time
 * @throws DomainError auth.passkey-refused
 */
export async function signInByPasskey(
  db: Db,
  answer: PasskeyAnswer,
  relyingParty: RelyingParty,
  { now, requestId }: Pick<Context, 'now' | 'requestId'>,
): Promise<{ actor: UserActor; email: string }> {
  const wanted = { userId: null, purpose: 'sign-in' as const }
  const challenge = await asSystem(db, part, (tx) => takeChallenge(tx, answer.challengeId, wanted, now))
  return asSystem(db, part, async (tx) => {
    const { userId, passkeyId } = await acceptPasskey(tx, { answer, challenge }, wanted, relyingParty, now)
    const found = await findActor(tx, userId)
    const person = await findPerson(tx, userId)
    if (found === null || person === null) throw passkeyRefused()
    await recordUse(tx, userId, passkeyId, { actor: found.actor, now, requestId })
    return { actor: found.actor, email: person.email }
  })
}

async function recordUse(tx: Parameters<typeof recordAudit>[0], userId: string, passkeyId: string, ctx: Context) {
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  await recordAudit(tx, { action: 'auth.use-passkey', ...subject, before: null, after: { passkeyId } }, ctx)
}
