import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { bankAccounts } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'
import { bankAccountNotFound } from '../errors.ts'
import { findKnownProfile, type KnownProfile } from './profile-of.server.ts'

/** A bank account whose profile the actor may know, locked. @throws DomainError influencers.bank-account-not-found */
export async function lockBankAccount(
  tx: Tx,
  { bankAccountId }: { bankAccountId: string },
  ctx: Context,
): Promise<{ account: typeof bankAccounts.$inferSelect; known: KnownProfile }> {
  const [account] = await tx.select().from(bankAccounts).where(eq(bankAccounts.id, bankAccountId)).for('no key update')
  const known = account === undefined ? null : await findKnownProfile(tx, account.profileId, ctx.actor)
  if (account === undefined || known === null) throw bankAccountNotFound()
  return { account, known }
}
