import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { requireFreshFactor } from '#app/features/auth/require-fresh-factor.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import type { Tx } from '#db/types.ts'
import type { ChangeBankAccount } from '../application-inputs.ts'
import { ensureProfile } from '../changes/ensure-profile.server.ts'
import { replaceBankAccount } from '../changes/replace-bank-account.server.ts'
import { notAllowed } from '../errors.ts'
import { mayChangeBankAccount } from '../policy.ts'
import { findLocale } from '../queries/find-locale.server.ts'
import { getInfluencer } from '../queries/get-influencer.server.ts'

/**
 * Another account for an influencer, in its currency, unverified until somebody has looked at it. Asks for a fresh factor, and tells the influencer by
 * the address on record, whoever changed it. The same account again changes nothing.
 * @throws DomainError auth.step-up-needed | influencers.not-found | influencers.not-allowed | influencers.bank-account |
 *   influencers.bank-account-not-own
 */
export async function changeBankAccount(
  tx: Tx,
  { influencerId, ...account }: ChangeBankAccount,
  ctx: Context,
  { vault }: { vault: Vault },
): Promise<{ kind: 'unchanged' | 'replaced'; bankAccountId: string }> {
  const influencer = await getInfluencer(tx, { influencerId }, ctx.actor)
  const brandIds = influencer.brands.map(({ id }) => id)
  if (!mayChangeBankAccount(ctx.actor, influencerId, brandIds)) throw notAllowed()
  requireFreshFactor(ctx)
  const profile = await ensureProfile(tx, influencer, ctx)
  const result = await replaceBankAccount(tx, profile, account, ctx, { vault, replacesAll: false })
  const { id: bankAccountId, numberLastFour, bankName, kind, currency, country } = result.account
  if (result.kind === 'unchanged') return { kind: 'unchanged', bankAccountId }
  const brandId = brandIds.length === 1 ? (brandIds[0] ?? null) : null
  await recordAudit(
    tx,
    {
      action: 'influencers.change-bank-account',
      brandId,
      subjectType: 'influencer',
      subjectId: influencerId,
      before: { bankAccounts: result.former.map((former) => ({ id: former.id, lastFour: former.numberLastFour })) },
      after: { bankAccountId, kind, currency, country, lastFour: numberLastFour, status: 'unverified' },
    },
    ctx,
  )
  const data = {
    name: influencer.name,
    bank: bankName ?? kind.toUpperCase(),
    lastFour: numberLastFour,
    occurredAt: ctx.now.toISOString(),
  }
  const language = await findLocale(tx, influencerId)
  await queueEmail(tx, { to: influencer.email, template: 'bank-account-changed', data, language, brandId }, ctx)
  return { kind: 'replaced', bankAccountId }
}
