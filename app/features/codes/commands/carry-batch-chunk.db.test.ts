import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAlikeKey } from '#app/domain/code-pattern.ts'
import type { DatabaseClient } from '#db/client.ts'
import { campaignMembers } from '#db/schema/campaigns.ts'
import { codeAssignments, codeBatches, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { as, managerOf, system, testNow } from '#tests/support/acting.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { cloneDatabase, inRollback } from '#tests/support/test-database.ts'
import { StartCodeBatch } from '../batch/batch-inputs.ts'
import { carryBatch, syncBrand } from '../tasks.ts'
import { ChunkMemory, carryBatchChunk } from './carry-batch-chunk.server.ts'
import { startCodeBatch } from './start-code-batch.server.ts'
import { sweepSyncs } from './sweep-syncs.server.ts'

const now = as(system, testNow)
let own: Awaited<ReturnType<typeof cloneDatabase>>
let client: DatabaseClient
beforeAll(async () => {
  own = await cloneDatabase()
  client = own.client
})
afterAll(() => own.drop())

async function makeShop(tx: Tx, people = 1) {
  const brand = await makeBrand(tx)
  const { campaign } = await makeCampaign(tx, { brandId: brand.id })
  const influencers = []
  for (let nth = 0; nth < people; nth++)
    influencers.push(await makeInfluencer(tx, { brandIds: [brand.id], name: 'Ana Gómez', handle: `ana${nth}.${brand.slug}` }))
  return { brand, campaign, influencers, manager: managerOf(brand.id), ids: influencers.map(({ id }) => id) }
}

async function carryAll(tx: Tx, batchId: string, limit = 1_000): Promise<void> {
  const memory = new ChunkMemory()
  for (;;) {
    const outcome = await carryBatchChunk(tx, { batchId, limit, memory }, now)
    if (outcome.kind !== 'carried' || outcome.remaining === 0) return
  }
}

const codesOf = async (tx: Tx, batchId: string) =>
  (await tx.select().from(codes).where(eq(codes.batchId, batchId)).orderBy(codes.id)).map(({ code }) => code)
const batchOf = async (tx: Tx, batchId: string) => (await tx.select().from(codeBatches).where(eq(codeBatches.id, batchId)))[0]!

test(
  'a pattern gives each of the chosen a code of their own; the numbers go on where the last one stopped',
  inRollback(async (tx) => {
    const { brand, campaign, ids, influencers, manager } = await makeShop(tx, 3)
    await makeCode(tx, { brandId: brand.id, campaignId: campaign.id, influencerId: ids[0]!, code: 'ANAO2', status: 'archived' })
    const input = StartCodeBatch.parse({
      campaignId: campaign.id,
      pattern: '{NAME}{NN}',
      influencerIds: ids,
      count: 2,
      maxUses: 50,
    })
    const { batchId } = await startCodeBatch(tx, input, as(manager))
    expect(await enqueued(tx, carryBatch)).toEqual([{ batchId }])
    await carryAll(tx, batchId, 4)
    expect(await codesOf(tx, batchId)).toEqual(['ANA01', 'ANA03', 'ANA04', 'ANA05', 'ANA06', 'ANA07'])
    expect(await batchOf(tx, batchId)).toMatchObject({
      status: 'done',
      total: 6,
      created: 6,
      failed: 0,
      rows: [],
      finishedAt: testNow,
    })
    const [made] = await tx.select().from(codes).where(eq(codes.batchId, batchId))
    expect(made).toMatchObject({ status: 'pending-sync', origin: 'bulk', maxUses: 50, nextSyncAt: testNow })
    expect(await sweepSyncs(tx, now)).toBe(1)
    expect(await enqueued(tx, syncBrand)).toEqual([{ brandId: made!.brandId }])
    const held = await tx
      .select()
      .from(codeAssignments)
      .innerJoin(codes, eq(codes.id, codeAssignments.codeId))
      .where(eq(codes.batchId, batchId))
    const holderOf = (code: string) => held.find((row) => row.codes.code === code)?.code_assignments.influencerId
    const first = [...influencers].map(({ id }) => id)
    expect(['ANA01', 'ANA03', 'ANA04'].map(holderOf)).toEqual([first[0], first[0], first[1]])
  }),
)

test(
  'members of the campaign are given codes; those not approved are told with the reason',
  inRollback(async (tx) => {
    const { brand, campaign, ids, manager } = await makeShop(tx, 2)
    const suspended = await makeInfluencer(tx, { brandIds: [brand.id], status: 'suspended', handle: `zoe.${brand.slug}` })
    const times = { createdAt: testNow, updatedAt: testNow }
    for (const influencerId of [ids[0]!, suspended.id])
      await tx
        .insert(campaignMembers)
        .values({ brandId: brand.id, campaignId: campaign.id, influencerId, status: 'member', ...times })
    const input = StartCodeBatch.parse({ campaignId: campaign.id, pattern: '{HANDLE}-{RAND4}', toMembers: true })
    const { batchId } = await startCodeBatch(tx, input, as(manager))
    await carryAll(tx, batchId)
    expect(await codesOf(tx, batchId)).toHaveLength(1)
    expect((await batchOf(tx, batchId)).failures).toEqual([
      { row: 2, value: `@${suspended.handle}`, code: 'codes.influencer-not-approved' },
    ])
  }),
)

test(
  'a file gives codes as they are and by pattern, with limits of each row; what cannot be is reported by its line',
  inRollback(async (tx) => {
    const { brand, campaign, ids, influencers, manager } = await makeShop(tx, 1)
    await makeCode(tx, { brandId: brand.id, campaignId: campaign.id, influencerId: ids[0]!, code: 'VERANO10' })
    const { handle, email } = influencers[0]!
    const csv = [
      'Influencer;Código;Patrón;Usos;Usos por cliente;Desde;Hasta',
      `@${handle};OTONO;;20;1;2026-03-01;31/03/2026`,
      `${email};;{NAME}{NN};;;;`,
      'nadie;X1;;;;;',
      `${handle};verano1O;;;;;`,
      `${handle};MIERDA;;;;;`,
      `${handle};OTONO;;;;;`,
      `${handle};BUENO;;muchos;;;`,
      `${handle};BUENO;;;;2026-02-30;`,
    ].join('\n')
    const { batchId } = await startCodeBatch(tx, StartCodeBatch.parse({ campaignId: campaign.id, csv }), as(manager))
    await carryAll(tx, batchId)
    expect(await codesOf(tx, batchId)).toEqual(['OTONO', 'ANA01'])
    const [otono] = await tx.select().from(codes).where(eq(codes.batchId, batchId)).orderBy(codes.id)
    expect(otono).toMatchObject({
      ...{ origin: 'import', maxUses: 20, maxUsesPerClient: 1 },
      ...{ validFrom: new Date('2026-03-01T05:00:00Z'), validUntil: new Date('2026-04-01T05:00:00Z') },
    })
    const { failures, failed, total } = await batchOf(tx, batchId)
    expect({ failed, total }).toEqual({ failed: 6, total: 8 })
    expect(Object.fromEntries(failures.map(({ row, code }) => [row, code]))).toEqual({
      4: 'codes.unknown-influencer',
      5: 'codes.looks-alike',
      6: 'codes.forbidden-word',
      7: 'codes.taken',
      8: 'codes.malformed-uses',
      9: 'codes.malformed-day',
    })
  }),
)

test(
  'a campaign that ended meanwhile takes no codes',
  inRollback(async (tx) => {
    const { campaign, ids, manager } = await makeShop(tx)
    const input = StartCodeBatch.parse({ campaignId: campaign.id, pattern: '{NAME}{NN}', influencerIds: ids, count: 3 })
    const { batchId } = await startCodeBatch(tx, input, as(manager))
    await tx.execute(`update campaigns set status = 'ended' where id = '${campaign.id}'`)
    await carryAll(tx, batchId)
    const { created, failures } = await batchOf(tx, batchId)
    expect({ created, codes: failures.map(({ code }) => code) }).toEqual({
      created: 0,
      codes: Array(3).fill('codes.campaign-over'),
    })
  }),
)

test('two batches at once give no code twice, and no two that look alike', async () => {
  const { campaign, ids, manager } = await makeShop(client.db, 4)
  const start = (pattern: string) =>
    client.db.transaction((tx) =>
      startCodeBatch(tx, StartCodeBatch.parse({ campaignId: campaign.id, pattern, influencerIds: ids, count: 20 }), as(manager)),
    )
  const batches = await Promise.all([start('{NAME}{NN}'), start('{NAME}{NN}')])
  const carry = async (batchId: string) => {
    const memory = new ChunkMemory()
    for (let remaining = 1; remaining > 0; ) {
      const outcome = await client.db.transaction((tx) => carryBatchChunk(tx, { batchId, limit: 7, memory }, now))
      remaining = outcome.kind === 'carried' ? outcome.remaining : 0
    }
  }
  await Promise.all(batches.map(({ batchId }) => carry(batchId)))
  const made = (await Promise.all(batches.map(({ batchId }) => codesOf(client.db, batchId)))).flat()
  const done = await Promise.all(batches.map(({ batchId }) => batchOf(client.db, batchId)))
  expect(new Set(made.map(lookAlikeKey)).size).toBe(made.length)
  expect(done.map(({ total, created, failed }) => total - created - failed)).toEqual([0, 0])
  expect(made).toHaveLength(99)
})

test('a batch killed in the middle of a chunk goes on and makes nothing twice', async () => {
  const { campaign, ids, manager } = await makeShop(client.db, 2)
  const input = StartCodeBatch.parse({ campaignId: campaign.id, pattern: 'K{NNN}', influencerIds: ids, count: 15 })
  const { batchId } = await client.db.transaction((tx) => startCodeBatch(tx, input, as(manager)))
  const memory = new ChunkMemory()
  await client.db.transaction((tx) => carryBatchChunk(tx, { batchId, limit: 10, memory }, now))
  const killed = client.db.transaction(async (tx) => {
    await carryBatchChunk(tx, { batchId, limit: 10, memory }, now)
    const busy = await client.db.transaction((other) =>
      carryBatchChunk(other, { batchId, limit: 10, memory: new ChunkMemory() }, now),
    )
    expect(busy.kind).toBe('busy')
    throw new Error('killed')
  })
  await expect(killed).rejects.toThrow('killed')
  expect(await codesOf(client.db, batchId)).toHaveLength(10)
  await client.db.transaction((tx) => carryAll(tx, batchId, 10))
  const made = await codesOf(client.db, batchId)
  expect(made).toEqual(Array.from({ length: 30 }, (_, nth) => `K${String(nth + 1).padStart(3, '0')}`))
  expect(await batchOf(client.db, batchId)).toMatchObject({ status: 'done', created: 30, failed: 0 })
})
