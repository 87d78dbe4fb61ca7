import { randomInt } from 'node:crypto'
import type { CodeOrigin } from '#app/domain/code-origin.ts'
import { generateFreeCode } from '#app/domain/code-pattern.ts'
import { wordProblem } from '#app/domain/code-words.ts'
import type { Context } from '#app/domain/context.ts'
import { normalizeCode } from '#app/domain/normalize-code.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enrolMember } from '#app/features/campaigns/commands/enrol-member.server.ts'
import { lockCampaign } from '#app/features/campaigns/queries/lock-campaign.server.ts'
import { linkInfluencer } from '#app/features/influencers/commands/link-influencer.server.ts'
import { getInfluencer, type Influencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import {
  campaignOver,
  codeTaken,
  forbiddenWord,
  influencerNotApproved,
  looksAlike,
  patternExhausted,
  reservedWord,
} from '../errors.ts'
import type { CreateCode } from '../inputs.ts'
import { findLookAlike } from '../queries/find-look-alike.server.ts'
import { listTakenCodes } from '../queries/list-taken-codes.server.ts'
import type { CodeRow } from '../queries/lock-code.server.ts'
import { enqueueSync } from './enqueue-sync.server.ts'

/** Another process may take a generated code first; then the next is tried. */
const attempts = 5

/**
 * Gives an influencer a new code, as it is or made from a pattern, from `assignedFrom` (now) on, and makes them part of the brand and the
 * campaign. Where the
 * campaign runs the code waits for its sync, else it is a draft until the campaign does. Locks the campaign. Wakes the brand's sync.
 * @param origin how it came to be, where that is not a manager's hand
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | influencers.not-found | codes.campaign-over |
 *   codes.influencer-not-approved | codes.taken | codes.looks-alike | codes.reserved-word | codes.forbidden-word |
 *   codes.pattern-exhausted | codes.invalid-code
 */
export async function createCode(tx: Tx, input: CreateCode, ctx: Context, origin: CodeOrigin = 'manager'): Promise<CodeRow> {
  const campaign = await lockCampaign(tx, input.campaignId, 'codes.create-code', ctx)
  if (campaign.status === 'ended' || campaign.status === 'archived') throw campaignOver()
  const influencer = await getInfluencer(tx, { influencerId: input.influencerId }, ctx.actor)
  if (influencer.status !== 'approved') throw influencerNotApproved()
  await linkInfluencer(tx, { brandId: campaign.brandId, influencerId: influencer.id }, ctx)
  await enrolMember(tx, { campaignId: campaign.id, brandId: campaign.brandId, influencerId: influencer.id }, ctx)
  const status = campaign.status === 'active' ? 'pending-sync' : 'draft'
  const { maxUses = null, maxUsesPerClient = null, validFrom = null, validUntil = null } = input
  const facts: NewCode = {
    ...{ brandId: campaign.brandId, campaignId: campaign.id, status, origin, createdAt: ctx.now },
    ...{ maxUses, maxUsesPerClient, validFrom, validUntil, nextSyncAt: status === 'draft' ? null : ctx.now },
  }
  const code =
    input.pattern === undefined
      ? await insertAsIs(tx, facts, input.code ?? '', input.isAdopted === true)
      : await generate(tx, facts, input.pattern, influencer)
  const assignedFrom = input.assignedFrom ?? ctx.now
  await tx.insert(codeAssignments).values({ codeId: code.id, influencerId: influencer.id, assignedFrom })
  const limits = Object.fromEntries(
    Object.entries({ maxUses, maxUsesPerClient, validFrom, validUntil }).filter(([, value]) => value !== null),
  )
  await recordAudit(
    tx,
    {
      action: 'codes.create-code',
      brandId: campaign.brandId,
      subjectType: 'code',
      subjectId: code.id,
      before: null,
      after: { code: code.code, campaignId: campaign.id, status, influencerId: influencer.id, assignedFrom, ...limits },
    },
    ctx,
  )
  if (status === 'pending-sync') await enqueueSync(tx, [code.id])
  return code
}

type NewCode = Omit<typeof codes.$inferInsert, 'code' | 'normalizedCode'>

async function generate(tx: Tx, facts: NewCode, pattern: string, influencer: Influencer): Promise<CodeRow> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const taken = await listTakenCodes(tx, facts.brandId)
    const text = generateFreeCode(pattern, influencer, (key) => taken.has(key), randomInt)
    if (text === null) throw patternExhausted()
    const code = await insertCode(tx, facts, text, false)
    if (code !== null) return code
  }
  throw codeTaken()
}

/** What the shop has already is taken as it is; a new code has to look like no other, and may be said aloud. */
async function insertAsIs(tx: Tx, facts: NewCode, text: string, isAdopted: boolean): Promise<CodeRow> {
  const problem = isAdopted ? null : wordProblem(text)
  if (problem !== null) throw problem === 'reserved' ? reservedWord() : forbiddenWord()
  const code = await insertCode(tx, facts, text, false)
  if (code !== null) return code
  const twin = await findLookAlike(tx, facts.brandId, text)
  if (twin === null || twin.normalizedCode === normalizeCode(text)) throw codeTaken()
  const adopted = isAdopted ? await insertCode(tx, facts, text, true) : null
  if (adopted === null) throw isAdopted ? codeTaken() : looksAlike(twin.code)
  return adopted
}

/** Null when the brand has the code already, or one that looks like it. */
async function insertCode(tx: Tx, facts: NewCode, text: string, isLookAlike: boolean): Promise<CodeRow | null> {
  const [code] = await tx
    .insert(codes)
    .values({ ...facts, code: text, normalizedCode: normalizeCode(text), isLookAlike })
    .onConflictDoNothing()
    .returning()
  return code ?? null
}
