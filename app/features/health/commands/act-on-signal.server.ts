import type { SignalDecision } from '#app/domain/code-signal.ts'
import type { Context } from '#app/domain/context.ts'
import { createCode } from '#app/features/codes/commands/create-code.server.ts'
import { pauseCode } from '#app/features/codes/commands/pause-code.server.ts'
import { startCodeBatch } from '#app/features/codes/commands/start-code-batch.server.ts'
import { updateCode } from '#app/features/codes/commands/update-code.server.ts'
import { type CodeDetail, getCode } from '#app/features/codes/queries/get-code.server.ts'
import { findLocale } from '#app/features/influencers/queries/find-locale.server.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import type { Tx } from '#db/types.ts'
import { endsInPast, limitMissing, noHolder } from '../errors.ts'
import type { ActOnSignal } from '../inputs.ts'
import { lockSignal } from '../queries/lock-signal.server.ts'
import { decideSignal } from './decide-signal.server.ts'

export const rotatePattern = '{HANDLE}-{RAND4}'
export const singleUsePattern = '{HANDLE}-{RAND6}'
const dayMs = 86_400_000

/**
 * Does something about a leak, with the commands that people use for codes: another code and an end of the old one, limits, codes for one use each, a pause.
 * Orders that were placed keep their influencer and their commission: what changes holds from now on. The sign keeps what was done. Locks the sign, then the
 * campaign and codes as those commands do. Mails the influencer about new codes.
 * @throws DomainError health.signal-not-found | health.not-allowed | health.invalid-transition | health.no-holder | health.ends-in-past |
 *   health.limit-missing, and as `createCode`, `updateCode`, `startCodeBatch` and `pauseCode`
 */
export async function actOnSignal(tx: Tx, input: ActOnSignal, ctx: Context): Promise<SignalDecision> {
  const signal = await lockSignal(tx, input.signalId, 'health.act-on-signal', ctx)
  const code = await getCode(tx, { codeId: signal.codeId }, ctx.actor)
  const made = await acts[input.proposal](tx, code, input, ctx)
  const decision = { proposal: input.proposal, ...made }
  await decideSignal(tx, signal, { event: 'act', action: 'act-on-signal', decision }, ctx)
  return decision
}

type Act = (tx: Tx, code: CodeDetail, input: ActOnSignal, ctx: Context) => Promise<SignalDecision>

const acts: Readonly<Record<ActOnSignal['proposal'], Act>> = { rotate, limit, 'single-use': giveSingleUse, pause }

async function rotate(tx: Tx, code: CodeDetail, input: ActOnSignal, ctx: Context): Promise<SignalDecision> {
  const holder = holderOf(code)
  const endsAt = input.endsAt ?? new Date(ctx.now.getTime() + dayMs)
  const text = input.code === undefined ? { pattern: input.pattern ?? rotatePattern } : { code: input.code }
  const { maxUses, maxUsesPerClient } = code
  const given = { campaignId: code.campaign.id, influencerId: holder.id, ...text, maxUses, maxUsesPerClient }
  const created = await createCode(tx, given, ctx)
  await endCode(tx, code, endsAt, ctx)
  await tell(
    tx,
    code,
    { template: 'code-rotated', data: { code: created.code, old: code.code, endsAt: endsAt.toISOString() } },
    ctx,
  )
  return { code: created.code, codeId: created.id, endsAt: endsAt.toISOString() }
}

async function limit(
  tx: Tx,
  code: CodeDetail,
  { maxUses, maxUsesPerClient }: ActOnSignal,
  ctx: Context,
): Promise<SignalDecision> {
  if (maxUses === undefined && maxUsesPerClient === undefined) throw limitMissing()
  const limits = { ...(maxUses !== undefined && { maxUses }), ...(maxUsesPerClient !== undefined && { maxUsesPerClient }) }
  await updateCode(tx, { codeId: code.id, ...limits }, ctx)
  return limits
}

async function giveSingleUse(tx: Tx, code: CodeDetail, input: ActOnSignal, ctx: Context): Promise<SignalDecision> {
  const holder = holderOf(code)
  const { count, endsAt } = input
  const pattern = input.pattern ?? singleUsePattern
  const many = { campaignId: code.campaign.id, influencerIds: [holder.id], toMembers: false, count, pattern, maxUses: 1 }
  const { batchId } = await startCodeBatch(tx, many, ctx)
  if (endsAt !== undefined) await endCode(tx, code, endsAt, ctx)
  const until = endsAt === undefined ? {} : { endsAt: endsAt.toISOString() }
  await tell(tx, code, { template: 'single-use-codes', data: { old: code.code, count, ...until } }, ctx)
  return { batchId, count, ...until }
}

async function pause(tx: Tx, code: CodeDetail, _: ActOnSignal, ctx: Context): Promise<SignalDecision> {
  await pauseCode(tx, { codeId: code.id }, ctx)
  return {}
}

/** A later end than the one it has would let the leak live longer: the earlier counts. */
async function endCode(tx: Tx, code: CodeDetail, endsAt: Date, ctx: Context): Promise<void> {
  if (endsAt <= ctx.now) throw endsInPast()
  if (code.validUntil !== null && code.validUntil <= endsAt) return
  await updateCode(tx, { codeId: code.id, validUntil: endsAt }, ctx)
}

function holderOf({ holder }: CodeDetail): { readonly id: string } {
  if (holder === null) throw noHolder()
  return holder
}

type Telling =
  | { readonly template: 'code-rotated'; readonly data: { code: string; old: string; endsAt: string } }
  | { readonly template: 'single-use-codes'; readonly data: { old: string; count: number; endsAt?: string } }

async function tell(tx: Tx, { holder, campaign, brandId }: CodeDetail, { template, data }: Telling, ctx: Context): Promise<void> {
  const influencer = await getInfluencer(tx, { influencerId: holder!.id }, ctx.actor)
  const language = await findLocale(tx, influencer.id)
  const common = { to: influencer.email, language, brandId }
  const about = { name: influencer.name, campaign: campaign.name }
  if (template === 'code-rotated') await queueEmail(tx, { ...common, template, data: { ...about, ...data } }, ctx)
  else await queueEmail(tx, { ...common, template, data: { ...about, ...data } }, ctx)
}
