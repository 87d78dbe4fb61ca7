import { eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { policyVersions } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import { textsOf } from '../queries/list-required-policies.server.ts'

type Reader = { readonly id: string; readonly email: string; readonly name: string; readonly locale: 'es' | 'en' }

/**
 * Tells those who accepted an earlier version of a policy that the next one is in force: one mail a person, however often it runs.
 * @param input.after the last person of the chunk before
 * @returns the last person told; null when nobody is left
 */
export async function tellRenewal(
  tx: Tx,
  input: { readonly versionId: string; readonly after: string | null; readonly limit: number },
  ctx: Context,
): Promise<string | null> {
  const [version] = await tx.select().from(policyVersions).where(eq(policyVersions.id, input.versionId))
  if (version?.effectiveAt == null || version.effectiveAt > ctx.now) return null
  const readers = await tx.execute<Reader>(sql`
    select u.id, u.email, u.name, u.locale from users u
    where u.disabled_at is null and u.id > coalesce(${input.after}::uuid, '00000000-0000-0000-0000-000000000000'::uuid)
      and exists (
        select 1 from consents c join policy_versions v on v.id = c.version_id
        where c.subject_kind = 'user' and c.subject_id = u.id and v.policy_id = ${version.policyId}::uuid and v.version < ${version.version})
      and not exists (
        select 1 from consents c join policy_versions v on v.id = c.version_id
        where c.subject_kind = 'user' and c.subject_id = u.id and v.policy_id = ${version.policyId}::uuid and v.version >= ${version.version})
    order by u.id limit ${input.limit}`)
  const texts = (await textsOf(tx, [version.id])).get(version.id)!
  for (const reader of readers)
    await queueEmail(
      tx,
      {
        to: reader.email,
        template: 'consent-renewal',
        data: {
          name: reader.name,
          policy: texts[reader.locale].title,
          version: String(version.version),
          effectiveOn: version.effectiveAt.toISOString().slice(0, 10),
        },
        language: reader.locale,
        brandId: null,
        dedupeKey: `consent-renewal:${version.id}:${reader.id}`,
      },
      ctx,
    )
  return readers.at(-1)?.id ?? null
}
