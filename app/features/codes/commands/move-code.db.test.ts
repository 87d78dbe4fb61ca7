import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { CodeStatus } from '#app/domain/code-status.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { as, auditorOf, managerOf, system, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { getCode } from '../queries/get-code.server.ts'
import { syncBrand } from '../tasks.ts'
import { archiveCode } from './archive-code.server.ts'
import { claimDueCodes } from './claim-due-codes.server.ts'
import { pauseCode } from './pause-code.server.ts'
import { type CodeSync, recordCodeSyncs } from './record-code-syncs.server.ts'
import { resumeCode } from './resume-code.server.ts'
import { retryCodeSync } from './retry-code-sync.server.ts'

async function makeOne(tx: Tx, status: CodeStatus, campaignStatus: 'active' | 'paused' = 'active') {
  const { campaign } = await makeCampaign(tx, { status: campaignStatus })
  const influencer = await makeInfluencer(tx, { brandIds: [campaign.brandId] })
  const seller = { brandId: campaign.brandId, campaignId: campaign.id, influencerId: influencer.id }
  return makeCode(tx, { ...seller, status })
}

function claim(tx: Tx, { brandId }: { brandId: string }) {
  return claimDueCodes(tx, { brandId, limit: 10 }, as(system))
}

test(
  'a code is paused, resumed and archived; each step is audited, and syncs asked for together are one',
  inRollback(async (tx) => {
    const code = await makeOne(tx, 'active')
    const ref = { codeId: code.id }
    const manager = as(managerOf(code.brandId))
    expect(await pauseCode(tx, ref, manager)).toEqual({ status: 'paused' })
    expect(await claim(tx, code)).toMatchObject([{ wanted: 'archived' }])
    expect(await resumeCode(tx, ref, manager)).toEqual({ status: 'pending-sync' })
    expect(await claim(tx, code)).toMatchObject([{ wanted: 'live' }])
    expect(await archiveCode(tx, ref, manager)).toEqual({ status: 'archived' })
    expect(await enqueued(tx, syncBrand)).toEqual([{ brandId: code.brandId }])
    expect((await auditTrail(tx, 'code', code.id)).map((event) => [event.action, event.after])).toEqual([
      ['codes.pause-code', { status: 'paused' }],
      ['codes.resume-code', { status: 'pending-sync' }],
      ['codes.archive-code', { status: 'archived' }],
    ])
    await expect(resumeCode(tx, ref, manager)).rejects.toMatchObject({ code: 'codes.invalid-transition' })
  }),
)

test(
  'a code resumes only while its campaign runs',
  inRollback(async (tx) => {
    const code = await makeOne(tx, 'paused', 'paused')
    await expect(resumeCode(tx, { codeId: code.id }, as(system))).rejects.toMatchObject({ code: 'codes.campaign-not-active' })
  }),
)

type Outcome<T = CodeSync> = T extends unknown ? Omit<T, 'codeId' | 'lease' | 'nextSyncAt'> : never

/** The code as a worker would take it, and what came of it, kept. */
async function settle(tx: Tx, code: { id: string; brandId: string }, outcome: Outcome, nextSyncAt: Date | null = null) {
  await tx.update(codes).set({ nextSyncAt: testNow }).where(eq(codes.id, code.id))
  const [claimed] = await claim(tx, code)
  await recordCodeSyncs(tx, [{ codeId: code.id, lease: claimed!.lease, nextSyncAt, ...outcome }], as(system))
  return getCode(tx, { codeId: code.id }, system)
}

test(
  'a failed sync is shown with its reason, tried again, and forgotten when it goes well',
  inRollback(async (tx) => {
    const code = await makeOne(tx, 'pending-sync')
    const failed = { kind: 'failed', reason: 'forbidden' } as const
    expect(await settle(tx, code, failed)).toMatchObject({ status: 'sync-failed', syncAttempts: 1 })
    expect(await settle(tx, code, failed)).toMatchObject({ syncError: 'forbidden', syncAttempts: 2, syncedAt: null })
    expect(await retryCodeSync(tx, { codeId: code.id }, as(managerOf(code.brandId)))).toEqual({ status: 'pending-sync' })
    const observed = { couponCode: code.code, isArchived: false }
    expect(await settle(tx, code, { kind: 'live', observed })).toMatchObject({
      ...{ status: 'active', syncError: null, syncAttempts: 0 },
      ...{ syncedAt: testNow, observed },
    })
    expect((await auditTrail(tx, 'code', code.id)).map((event) => event.after)).toEqual([
      { status: 'sync-failed', syncError: 'forbidden' },
      { status: 'pending-sync' },
      { status: 'active' },
    ])
  }),
)

test.each([
  [{ kind: 'live', observed: null }, 'paused', 'paused'],
  [{ kind: 'live', observed: null }, 'archived', 'archived'],
  [{ kind: 'failed', reason: 'timeout' }, 'active', 'active'],
  [{ kind: 'failed', reason: 'timeout' }, 'paused', 'paused'],
  [{ kind: 'archived', observed: null, isOurs: true }, 'pending-sync', 'pending-sync'],
  [{ kind: 'waits', reason: 'rate-limited' }, 'pending-sync', 'pending-sync'],
] as const)('a sync that comes out as %j leaves a code that is %s by now as it is', (outcome, status, expected) =>
  inRollback(async (tx) => {
    const code = await makeOne(tx, status)
    expect(await settle(tx, code, outcome)).toMatchObject({ status: expected })
    expect(await auditTrail(tx, 'code', code.id)).toEqual([])
  })(),
)

test(
  'a claimed code is nobody else’s for two minutes; who changes it meanwhile has it synced once more',
  inRollback(async (tx) => {
    const code = await makeOne(tx, 'pending-sync')
    await tx.update(codes).set({ nextSyncAt: testNow }).where(eq(codes.id, code.id))
    const [claimed] = await claim(tx, code)
    expect(await claim(tx, code)).toEqual([])
    const later = { ...as(system), now: new Date(testNow.getTime() + 120_000) }
    expect(await claimDueCodes(tx, { brandId: code.brandId, limit: 10 }, later)).toHaveLength(1)
    await pauseCode(tx, { codeId: code.id }, as(managerOf(code.brandId)))
    const outcome = { codeId: code.id, lease: claimed!.lease, nextSyncAt: null, kind: 'live', observed: {} } as const
    await recordCodeSyncs(tx, [outcome], as(system))
    expect(await claim(tx, code)).toMatchObject([{ status: 'paused', wanted: 'archived' }])
  }),
)

test(
  'a foreign code does not exist, auditors change none, and drafts are not synced',
  inRollback(async (tx) => {
    const code = await makeOne(tx, 'active')
    const other = await makeBrand(tx)
    const ref = { codeId: code.id }
    for (const command of [pauseCode, resumeCode, archiveCode, retryCodeSync]) {
      await expect(command(tx, ref, as(managerOf(other.id)))).rejects.toMatchObject({ code: 'codes.not-found' })
      await expect(command(tx, ref, as(auditorOf(code.brandId)))).rejects.toMatchObject({ code: 'codes.not-allowed' })
    }
    const draft = await makeOne(tx, 'draft')
    await expect(retryCodeSync(tx, { codeId: draft.id }, as(system))).rejects.toMatchObject({ code: 'codes.campaign-not-active' })
    await tx.update(codes).set({ nextSyncAt: testNow }).where(eq(codes.id, draft.id))
    expect(await claim(tx, draft)).toMatchObject([{ wanted: 'untouched' }])
  }),
)
