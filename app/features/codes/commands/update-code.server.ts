import { eq } from 'drizzle-orm'
import type { CodeStatus } from '#app/domain/code-status.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { codeOver, validityBackward } from '../errors.ts'
import type { UpdateCode } from '../inputs.ts'
import { findHolder } from '../queries/find-holder.server.ts'
import { type CodeRow, lockCode } from '../queries/lock-code.server.ts'
import { enqueueSync } from './enqueue-sync.server.ts'

const limitNames = ['maxUses', 'maxUsesPerClient', 'validFrom', 'validUntil'] as const
type Limits = Pick<CodeRow, (typeof limitNames)[number]>

/**
 * Changes what a code may be used for: what is absent stays, null takes a limit away. An expired code works again by a later end, while its campaign
 * runs and its holder is approved. Uses that were counted before stay as they are. Locks the code. Wakes the brand's sync.
 * @throws DomainError codes.not-found | codes.not-allowed | codes.over | codes.validity-backward
 */
export async function updateCode(tx: Tx, input: UpdateCode, ctx: Context): Promise<{ status: CodeStatus }> {
  const code = await lockCode(tx, input.codeId, 'codes.update-code', ctx)
  if (code.status === 'archived') throw codeOver()
  const before = limitsOf(code)
  const given = Object.fromEntries(limitNames.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])))
  const after: Limits = { ...before, ...given }
  if (after.validFrom !== null && after.validUntil !== null && after.validUntil <= after.validFrom) throw validityBackward()
  const status = (await goesOn(tx, code, after, ctx)) ? 'pending-sync' : code.status
  if (status === code.status && JSON.stringify(before) === JSON.stringify(after)) return { status }
  const isQuiet = status === 'draft' || status === 'expired'
  await tx
    .update(codes)
    .set({ ...after, status, ...(!isQuiet && { nextSyncAt: ctx.now }) })
    .where(eq(codes.id, code.id))
  const subject = { action: 'codes.update-code', brandId: code.brandId, subjectType: 'code', subjectId: code.id }
  await recordAudit(tx, { ...subject, before: { ...before, status: code.status }, after: { ...after, status } }, ctx)
  if (!isQuiet) await enqueueSync(tx, [code.id])
  return { status }
}

/** Whether an expired code has a validity again, and everything else that it needs. */
async function goesOn(tx: Tx, code: CodeRow, { validUntil }: Limits, ctx: Context): Promise<boolean> {
  if (code.status !== 'expired' || (validUntil !== null && validUntil <= ctx.now)) return false
  const campaign = await getCampaign(tx, { campaignId: code.campaignId }, ctx)
  const holder = await findHolder(tx, code.id)
  return campaign.status === 'active' && (holder === null || holder.status === 'approved')
}

function limitsOf({ maxUses, maxUsesPerClient, validFrom, validUntil }: Limits): Limits {
  return { maxUses, maxUsesPerClient, validFrom, validUntil }
}
