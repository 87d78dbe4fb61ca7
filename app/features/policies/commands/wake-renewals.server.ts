import { and, eq, isNotNull, lte } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { policyVersions } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import { versionInForce } from '../tasks.ts'

/**
 * Enqueues `policies.version-in-force` for every version that asks again and has come into force; whoever was told is not told twice. For
 * when the clock jumps: a version's own job waits by the machine's time.
 * @returns how many versions
 */
export async function wakeRenewals(tx: Tx, ctx: Context): Promise<number> {
  const versions = await tx
    .select({ id: policyVersions.id })
    .from(policyVersions)
    .where(
      and(eq(policyVersions.asksAgain, true), isNotNull(policyVersions.publishedAt), lte(policyVersions.effectiveAt, ctx.now)),
    )
  for (const { id } of versions)
    await enqueue(tx, versionInForce, { versionId: id }, { key: `policy-version-${id}`, replaceRunAt: true })
  return versions.length
}
