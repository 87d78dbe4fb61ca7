import { and, eq, gt, isNull } from 'drizzle-orm'
import { webauthnChallenges } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { passkeyRefused } from '../errors.ts'
import type { PasskeyPurpose } from './offer-passkey.server.ts'

/**
 * Takes a challenge away to look at its one answer: a second answer finds none, also when the first one was wrong.
 * @param wanted for whom it was made; null where nobody had said who they are
 * @param now the machine's time
 * @throws DomainError auth.passkey-refused
 */
export async function takeChallenge(
  tx: Tx,
  challengeId: string,
  wanted: { readonly userId: string | null; readonly purpose: PasskeyPurpose },
  now: Date,
): Promise<string> {
  const ofUser = wanted.userId === null ? isNull(webauthnChallenges.userId) : eq(webauthnChallenges.userId, wanted.userId)
  const [row] = await tx
    .delete(webauthnChallenges)
    .where(
      and(
        eq(webauthnChallenges.id, challengeId),
        eq(webauthnChallenges.purpose, wanted.purpose),
        ofUser,
        gt(webauthnChallenges.expiresAt, now),
      ),
    )
    .returning({ challenge: webauthnChallenges.challenge })
  if (row === undefined) throw passkeyRefused()
  return row.challenge
}
