import { expect, test } from 'vitest'
import { codeAssignments } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { as, auditorOf, managerOf, system, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { cloneDatabase, inRollback } from '#tests/support/test-database.ts'
import { getCode } from '../queries/get-code.server.ts'
import { reassignCode } from './reassign-code.server.ts'

const hoursFromNow = (hours: number) => new Date(testNow.getTime() + hours * 3_600_000)

async function makeHeldCode(tx: Tx, overrides: Partial<Parameters<typeof makeCode>[1]> = {}) {
  const { campaign } = await makeCampaign(tx)
  const ana = await makeInfluencer(tx, { brandIds: [campaign.brandId] })
  const luis = await makeInfluencer(tx, { brandIds: [campaign.brandId] })
  const code = await makeCode(tx, { brandId: campaign.brandId, campaignId: campaign.id, influencerId: ana.id, ...overrides })
  return { code, ana, luis }
}

test(
  'a code changes hands: one period ends where the next begins',
  inRollback(async (tx) => {
    const { code, ana, luis } = await makeHeldCode(tx)
    const manager = managerOf(code.brandId)
    expect(await reassignCode(tx, { codeId: code.id, influencerId: luis.id }, as(manager))).toEqual({ assignedFrom: testNow })
    const back = { codeId: code.id, influencerId: ana.id, assignedFrom: hoursFromNow(2) }
    expect(await reassignCode(tx, back, as(manager, hoursFromNow(1)))).toEqual({ assignedFrom: hoursFromNow(2) })
    const detail = await getCode(tx, { codeId: code.id }, manager)
    expect(detail.holder).toMatchObject({ id: ana.id })
    expect(detail.assignments).toMatchObject([
      { influencer: { id: ana.id }, assignedFrom: hoursFromNow(2), assignedUntil: null },
      { influencer: { id: luis.id }, assignedFrom: testNow, assignedUntil: hoursFromNow(2) },
      { influencer: { id: ana.id }, assignedUntil: testNow },
    ])
    expect(await auditTrail(tx, 'code', code.id)).toMatchObject([
      { action: 'codes.reassign-code', before: { influencerId: ana.id }, after: { influencerId: luis.id } },
      { before: { influencerId: luis.id }, after: { influencerId: ana.id } },
    ])
  }),
)

test(
  'not to the same person, not in the past, not before the holder begins, not once it is over',
  inRollback(async (tx) => {
    const { code, ana, luis } = await makeHeldCode(tx)
    const give = (influencerId: string, assignedFrom?: Date) =>
      reassignCode(tx, { codeId: code.id, influencerId, assignedFrom }, as(system))
    await expect(give(ana.id)).rejects.toMatchObject({ code: 'codes.same-influencer' })
    await expect(give(luis.id, hoursFromNow(-1))).rejects.toMatchObject({ code: 'codes.reassigned-in-past' })
    const { code: later, luis: next } = await makeHeldCode(tx, { assignedFrom: hoursFromNow(5) })
    const giveLater = { codeId: later.id, influencerId: next.id, assignedFrom: hoursFromNow(5) }
    await expect(reassignCode(tx, giveLater, as(system))).rejects.toMatchObject({ code: 'codes.assignment-overlap' })
    const { code: archived, luis: nobody } = await makeHeldCode(tx, { status: 'archived' })
    const giveArchived = { codeId: archived.id, influencerId: nobody.id }
    await expect(reassignCode(tx, giveArchived, as(system))).rejects.toMatchObject({ code: 'codes.over' })
  }),
)

test(
  'foreign codes and influencers do not exist, suspended influencers get none, auditors give none',
  inRollback(async (tx) => {
    const { code, luis } = await makeHeldCode(tx)
    const other = await makeBrand(tx)
    const foreign = await makeInfluencer(tx, { brandIds: [other.id] })
    const suspended = await makeInfluencer(tx, { brandIds: [code.brandId], status: 'suspended' })
    const give = (actor: Parameters<typeof as>[0], influencerId = luis.id) =>
      reassignCode(tx, { codeId: code.id, influencerId }, as(actor))
    await expect(give(managerOf(other.id))).rejects.toMatchObject({ code: 'codes.not-found' })
    await expect(give(managerOf(code.brandId), foreign.id)).rejects.toMatchObject({ code: 'influencers.not-found' })
    await expect(give(system, suspended.id)).rejects.toMatchObject({ code: 'codes.influencer-not-approved' })
    await expect(give(auditorOf(code.brandId))).rejects.toMatchObject({ code: 'codes.not-allowed' })
  }),
)

test(
  'the database refuses two holders at one time',
  inRollback(async (tx) => {
    const { code, luis } = await makeHeldCode(tx, { assignedUntil: hoursFromNow(1) })
    const overlapping = { codeId: code.id, influencerId: luis.id, assignedFrom: testNow, assignedUntil: null }
    await expect(tx.insert(codeAssignments).values(overlapping)).rejects.toMatchObject({
      cause: { constraint_name: 'code_assignments_no_overlap' },
    })
  }),
)

test('of two who give a code away at once, the second finds it given', async () => {
  const { client, drop } = await cloneDatabase()
  try {
    const { code, luis } = await makeHeldCode(client.db)
    const eva = await makeInfluencer(client.db)
    const give = (influencerId: string) =>
      client.db.transaction((tx) => reassignCode(tx, { codeId: code.id, influencerId }, as(system)))
    const results = await Promise.allSettled([give(luis.id), give(eva.id)])
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'codes.assignment-overlap' } })
    expect((await getCode(client.db, { codeId: code.id }, system)).assignments).toHaveLength(2)
  } finally {
    await drop()
  }
})
