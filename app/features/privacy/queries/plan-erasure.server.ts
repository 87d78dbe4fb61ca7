import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'

/** Kinds of data, as the person is told of them: `privacy.data.<kind>`. */
export const erasedKinds = ['account', 'contact', 'networks', 'files', 'bank-accounts', 'emails', 'applications'] as const
export const keptKinds = ['books', 'identity', 'tax-profiles', 'consents', 'audit', 'orders'] as const
export type ErasedKind = (typeof erasedKinds)[number]
export type KeptKind = (typeof keptKinds)[number]

/** What a deletion would do: nothing is touched. */
export type ErasurePlan = {
  readonly erased: readonly { readonly kind: ErasedKind; readonly count: number }[]
  /** What stays; why is said per kind (`privacy.why.<kind>`). */
  readonly kept: readonly { readonly kind: KeptKind; readonly count: number }[]
  /** Money under way: while there is any, nobody is erased. */
  readonly pending: readonly { readonly currency: string; readonly amount: bigint }[]
}

type Counts = Readonly<
  Record<'files' | 'banks' | 'emails' | 'applications' | 'postings' | 'taxes' | 'consents' | 'audit' | 'orders', string>
>

/**
 * What would go and what would stay if this person were deleted, and the money that stands in the way.
 */
export async function planErasure(
  tx: Tx,
  { userId, influencerId }: { readonly userId: string; readonly influencerId: string },
): Promise<ErasurePlan> {
  const profiles = sql`(select id from kyc_profiles where influencer_id = ${influencerId}::uuid)`
  const [counts] = await tx.execute<Counts>(sql`
    select
      (select count(*) from kyc_files where profile_id in ${profiles}) as files,
      (select count(*) from bank_accounts where profile_id in ${profiles} and octet_length(number_sealed) > 0) as banks,
      (select count(*) from emails where to_address = (select email from users where id = ${userId}::uuid)) as emails,
      (select count(*) from applications where influencer_id = ${influencerId}::uuid) as applications,
      (select count(*) from ledger_postings p join ledger_accounts a on a.id = p.account_id where a.influencer_id = ${influencerId}::uuid)
        as postings,
      (select count(*) from tax_profiles where profile_id in ${profiles}) as taxes,
      (select count(*) from consents where subject_kind = 'user' and subject_id = ${userId}::uuid) as consents,
      (select count(*) from audit_events where actor_id = ${userId}) as audit,
      (select count(*) from commissions where influencer_id = ${influencerId}::uuid) as orders`)
  const pending = await tx.execute<{ currency: string; amount: string }>(sql`
    select currency, sum(balance)::text as amount from ledger_accounts
    where influencer_id = ${influencerId}::uuid and balance <> 0 group by currency order by currency`)
  const count = (name: keyof Counts) => Number(counts![name])
  const hasBooks = count('postings') > 0
  return {
    erased: [
      { kind: 'account', count: 1 },
      { kind: 'contact', count: 1 },
      { kind: 'networks', count: 1 },
      { kind: 'files', count: count('files') },
      { kind: 'bank-accounts', count: count('banks') },
      { kind: 'emails', count: count('emails') },
      { kind: 'applications', count: count('applications') },
    ],
    kept: [
      { kind: 'books', count: count('postings') },
      { kind: 'identity', count: hasBooks ? 1 : 0 },
      { kind: 'tax-profiles', count: count('taxes') },
      { kind: 'consents', count: count('consents') },
      { kind: 'audit', count: count('audit') },
      { kind: 'orders', count: count('orders') },
    ],
    pending: pending.map(({ currency, amount }) => ({ currency, amount: BigInt(amount) })),
  }
}
