import { expect, test } from 'vitest'
import type { CodeStatus } from '#app/domain/code-status.ts'
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
import { getCodeForSync } from '../queries/get-code-for-sync.server.ts'
import { syncCode } from '../tasks.ts'
import { archiveCode } from './archive-code.server.ts'
import { pauseCode } from './pause-code.server.ts'
import { recordCodeSync } from './record-code-sync.server.ts'
import { resumeCode } from './resume-code.server.ts'
import { retryCodeSync } from './retry-code-sync.server.ts'

async function makeOne(tx: Tx, status: CodeStatus, campaignStatus: 'active' | 'paused' = 'active') {
  const { campaign } = await makeCampaign(tx, { status: campaignStatus })
  const influencer = await makeInfluencer(tx, { brandIds: [campaign.brandId] })
  const seller = { brandId: campaign.brandId, campaignId: campaign.id, influencerId: influencer.id }
  return makeCode(tx, { ...seller, status })
}

test(
  'a code is paused, resumed and archived; each step is audited, and syncs asked for together are one',
  inRollback(async (tx) => {
    const code = await makeOne(tx, 'active')
    const ref = { codeId: code.id }
    const manager = as(managerOf(code.brandId))
    expect(await pauseCode(tx, ref, manager)).toEqual({ status: 'paused' })
    expect(await getCodeForSync(tx, ref)).toMatchObject({ wanted: 'archived' })
    expect(await resumeCode(tx, ref, manager)).toEqual({ status: 'pending-sync' })
    expect(await getCodeForSync(tx, ref)).toMatchObject({ wanted: 'live' })
    expect(await archiveCode(tx, ref, manager)).toEqual({ status: 'archived' })
    expect(await enqueued(tx, syncCode)).toEqual([ref])
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

test(
  'a failed sync is shown with its reason, tried again, and forgotten when it goes well',
  inRollback(async (tx) => {
    const code = await makeOne(tx, 'pending-sync')
    const ref = { codeId: code.id }
    const failed = { kind: 'failed', reason: 'forbidden', observed: null } as const
    expect(await recordCodeSync(tx, { ...ref, outcome: failed }, as(system))).toEqual({ status: 'sync-failed' })
    expect(await recordCodeSync(tx, { ...ref, outcome: failed }, as(system))).toEqual({ status: 'sync-failed' })
    expect(await getCode(tx, ref, system)).toMatchObject({ syncError: 'forbidden', syncAttempts: 2, syncedAt: null })
    expect(await retryCodeSync(tx, ref, as(managerOf(code.brandId)))).toEqual({ status: 'pending-sync' })
    const live = { kind: 'live', observed: { couponCode: code.code, isArchived: false } } as const
    expect(await recordCodeSync(tx, { ...ref, outcome: live }, as(system))).toEqual({ status: 'active' })
    expect(await getCode(tx, ref, system)).toMatchObject({
      syncError: null,
      syncAttempts: 0,
      syncedAt: testNow,
      observed: live.observed,
    })
    expect((await auditTrail(tx, 'code', code.id)).map((event) => event.after)).toEqual([
      { status: 'sync-failed', syncError: 'forbidden' },
      { status: 'pending-sync' },
      { status: 'active' },
    ])
  }),
)

test.each([
  ['live', 'paused', 'paused'],
  ['live', 'archived', 'archived'],
  ['failed', 'active', 'active'],
  ['failed', 'paused', 'paused'],
  ['archived', 'pending-sync', 'pending-sync'],
] as const)('a sync that comes out %s leaves a code that is %s by now as it is', (kind, status, expected) =>
  inRollback(async (tx) => {
    const code = await makeOne(tx, status)
    const outcome = kind === 'failed' ? ({ kind, reason: 'timeout', observed: null } as const) : { kind, observed: null }
    expect(await recordCodeSync(tx, { codeId: code.id, outcome }, as(system))).toEqual({ status: expected })
    expect(await auditTrail(tx, 'code', code.id)).toEqual([])
  })(),
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
    expect(await getCodeForSync(tx, { codeId: draft.id })).toMatchObject({ wanted: 'untouched' })
  }),
)
