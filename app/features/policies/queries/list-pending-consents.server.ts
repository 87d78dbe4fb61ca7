import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'
import { requiredVersions, textsOf, type VersionInForce } from './list-required-policies.server.ts'

export type PendingConsent = VersionInForce & {
  /** The version the person accepted last, with its words: what the difference is shown against; null for none. */
  readonly accepted: { readonly version: number; readonly texts: VersionInForce['texts'] } | null
}

type Standing = {
  readonly policyId: string
  readonly accepted: number | null
  readonly acceptedId: string | null
  readonly floor: number
}

/**
 * The versions in force that a person has still to accept for the brands they work with: those never accepted, and those whose accepted
 * version is older than the newest one that asks again. Asked before every page, so words are read for those alone.
 */
export async function listPendingConsents(
  tx: Tx,
  { userId, brandIds }: { readonly userId: string; readonly brandIds: readonly string[] },
  now: Date,
): Promise<PendingConsent[]> {
  const required = await requiredVersions(tx, { brandIds }, now)
  if (required.length === 0) return []
  const standings = await tx.execute<Standing>(sql`
    select p.id as "policyId", a.version as accepted, a.version_id as "acceptedId", coalesce(f.version, 1) as floor
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
  const pending = required.flatMap((version) => {
    const { accepted, acceptedId, floor } = standingOf.get(version.policyId)!
    return accepted !== null && accepted >= floor ? [] : [{ version, accepted, acceptedId }]
  })
  const ids = pending.flatMap(({ version, acceptedId }) => [version.versionId, acceptedId ?? []].flat())
  const texts = await textsOf(tx, ids)
  return pending.map(({ version, accepted, acceptedId }) => ({
    ...version,
    texts: texts.get(version.versionId)!,
    accepted: accepted === null ? null : { version: accepted, texts: texts.get(acceptedId!)! },
  }))
}
