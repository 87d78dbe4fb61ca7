import { randomInt } from 'node:crypto'
import { generateFreeCode } from '#app/domain/code-pattern.ts'
import type { CodeStatus } from '#app/domain/code-status.ts'
import type { Context } from '#app/domain/context.ts'
import { normalizeCode } from '#app/domain/normalize-code.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { type CampaignRow, lockCampaign } from '#app/features/campaigns/queries/lock-campaign.server.ts'
import { linkInfluencer } from '#app/features/influencers/commands/link-influencer.server.ts'
import { getInfluencer, type Influencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { campaignOver, codeTaken, influencerNotApproved, patternExhausted } from '../errors.ts'
import type { CreateCode } from '../inputs.ts'
import { listLookAlikeKeys } from '../queries/list-look-alike-keys.server.ts'
import type { CodeRow } from '../queries/lock-code.server.ts'
import { enqueueSync } from './enqueue-sync.server.ts'

/** Another process may take a generated code first; then the next is tried. */
const attempts = 5

/**
 * Gives an influencer a new code, as it is or made from a pattern, from `assignedFrom` (now) on, and links them with the brand. Where the
 * campaign runs the code waits for its sync, else it is a draft until the campaign does. Locks the campaign. Enqueues `codes.sync-code`.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | influencers.not-found | codes.campaign-over |
 *   codes.influencer-not-approved | codes.taken | codes.pattern-exhausted | codes.invalid-code
 */
export async function createCode(tx: Tx, input: CreateCode, ctx: Context): Promise<CodeRow> {
  const campaign = await lockCampaign(tx, input.campaignId, 'codes.create-code', ctx)
  if (campaign.status === 'ended' || campaign.status === 'archived') throw campaignOver()
  const influencer = await getInfluencer(tx, { influencerId: input.influencerId }, ctx.actor)
  if (influencer.status !== 'approved') throw influencerNotApproved()
  await linkInfluencer(tx, { brandId: campaign.brandId, influencerId: influencer.id }, ctx)
  const status = campaign.status === 'active' ? 'pending-sync' : 'draft'
  const code =
    input.pattern === undefined
      ? await insertCode(tx, campaign, input.code ?? '', status, ctx.now)
      : await generate(tx, campaign, input.pattern, influencer, status, ctx.now)
  if (code === null) throw codeTaken()
  const assignedFrom = input.assignedFrom ?? ctx.now
  await tx.insert(codeAssignments).values({ codeId: code.id, influencerId: influencer.id, assignedFrom })
  await recordAudit(
    tx,
    {
      action: 'codes.create-code',
      brandId: campaign.brandId,
      subjectType: 'code',
      subjectId: code.id,
      before: null,
      after: { code: code.code, campaignId: campaign.id, status, influencerId: influencer.id, assignedFrom },
    },
    ctx,
  )
  if (status === 'pending-sync') await enqueueSync(tx, [code.id])
  return code
}

async function generate(
  tx: Tx,
  campaign: CampaignRow,
  pattern: string,
  influencer: Influencer,
  status: CodeStatus,
  now: Date,
): Promise<CodeRow | null> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const taken = await listLookAlikeKeys(tx, campaign.brandId)
    const text = generateFreeCode(pattern, influencer, (key) => taken.has(key), randomInt)
    if (text === null) throw patternExhausted()
    const code = await insertCode(tx, campaign, text, status, now)
    if (code !== null) return code
  }
  return null
}

/** Null when the brand has the code already. */
async function insertCode(tx: Tx, campaign: CampaignRow, text: string, status: CodeStatus, now: Date): Promise<CodeRow | null> {
  const [code] = await tx
    .insert(codes)
    .values({
      brandId: campaign.brandId,
      campaignId: campaign.id,
      code: text,
      normalizedCode: normalizeCode(text),
      status,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning()
  return code ?? null
}
