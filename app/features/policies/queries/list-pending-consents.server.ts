import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'
import { requiredPolicies, type VersionInForce } from './list-required-policies.server.ts'

export type PendingConsent = VersionInForce & {
  /** The version the person accepted last, with its words: what the difference is shown against; null for none. */
  readonly accepted: { readonly version: number; readonly texts: VersionInForce['texts'] } | null
}

type Standing = {
  readonly policyId: string
  readonly accepted: number | null
  readonly floor: number
  readonly acceptedTexts: VersionInForce['texts'] | null
}

/**
 * The versions in force that a person has still to accept for the brands they work with: those never accepted, and those whose accepted
 * version is older than the newest one that asks again.
 */
export async function listPendingConsents(
  tx: Tx,
  { userId, brandIds }: { readonly userId: string; readonly brandIds: readonly string[] },
  now: Date,
): Promise<PendingConsent[]> {
  const required = await requiredPolicies(tx, { brandIds }, now)
  if (required.length === 0) return []
  const standings = await tx.execute<Standing>(sql`
    select p.id as "policyId", a.version as accepted, coalesce(f.version, 1) as floor,
      (select json_object_agg(t.language, json_build_object('title', t.title, 'markdown', t.markdown, 'sha256', t.sha256))
        from policy_texts t where t.version_id = a.version_id) as "acceptedTexts"
    from policies p
    left join lateral (
      select v.version, v.id as version_id from consents c join policy_versions v on v.id = c.version_id
      where v.policy_id = p.id and c.subject_kind = 'user' and c.subject_id = ${userId}::uuid
        and not exists (select 1 from consent_withdrawals w where w.consent_id = c.id)
      order by v.version desc limit 1
    ) a on true
    left join lateral (
      select v.version from policy_versions v
      where v.policy_id = p.id and v.asks_again and v.published_at is not null and v.effective_at <= ${now.toISOString()}::timestamptz
      order by v.version desc limit 1
    ) f on true
    where p.id = any(${`{${required.map(({ policyId }) => policyId).join(',')}}`}::uuid[])`)
  const standingOf = new Map(standings.map((standing) => [standing.policyId, standing]))
  return required.flatMap((version) => {
    const { accepted, floor, acceptedTexts } = standingOf.get(version.policyId)!
    if (accepted !== null && accepted >= floor) return []
    return [{ ...version, accepted: accepted === null ? null : { version: accepted, texts: acceptedTexts! } }]
  })
}
