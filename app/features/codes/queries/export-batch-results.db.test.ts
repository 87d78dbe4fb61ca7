import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeBatches } from '#db/schema/codes.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { managerOf, testNow } from '#tests/support/acting.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { CodeFilters } from '../inputs.ts'
import { exportBatchResults } from './export-batch-results.server.ts'
import { exportBatches } from './export-batches.server.ts'
import { exportCodes } from './export-codes.server.ts'

let own: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => {
  own = await cloneDatabase()
})
afterAll(() => own.drop())

async function makeDoneBatch() {
  const { db } = own.client
  const { campaign } = await makeCampaign(db, { name: 'Otoño' })
  const { brandId } = campaign
  const influencer = await makeInfluencer(db, { brandIds: [brandId], name: 'Ana', handle: `ana.${brandId.slice(-6)}` })
  const failures = [
    { row: 10, value: '=HYPERLINK()', code: 'codes.taken' },
    { row: 2, value: '@zoe', code: 'codes.unknown-influencer' },
  ]
  const facts = { brandId, campaignId: campaign.id, status: 'done', pattern: null, total: 3, created: 1, failed: 2 } as const
  const [batch] = await db
    .insert(codeBatches)
    .values({ ...facts, rows: [], failures, createdAt: testNow, createdBy: 'test', finishedAt: testNow })
    .returning()
  const limits = { maxUses: 20, validUntil: new Date('2026-04-01T05:00:00Z') }
  const codeFacts = { brandId, campaignId: campaign.id, influencerId: influencer.id, code: 'ANA10', batchId: batch!.id }
  await makeCode(db, { ...codeFacts, ...limits, origin: 'import' })
  return { batchId: batch!.id, brandId, handle: influencer.handle, manager: managerOf(brandId) }
}

const textOf = async (stream: ReadableStream<Uint8Array>) =>
  (await new Response(stream).text()).replace(/^\uFEFF/, '').split('\n')

test('what came of a batch is one file: rows that failed in their order, then the codes with their holders', async () => {
  const { batchId, handle, manager } = await makeDoneBatch()
  const lines = await textOf(await exportBatchResults(own.client, { batchId }, manager, { language: 'es' }))
  expect(lines).toEqual([
    'fila;código;usuario;estado;problema',
    "2;'@zoe;;No se creó;Ningún influencer de la marca se llama así.",
    "10;'=HYPERLINK();;No se creó;La marca ya tiene ese código.",
    `;ANA10;${handle};Activo;`,
    '',
  ])
})

test('lists of codes and of batches are files of exactly what is filtered', async () => {
  const { batchId, brandId, handle, manager } = await makeDoneBatch()
  const codes = (filters: object) =>
    exportCodes(own.client, CodeFilters.parse({ brandId, ...filters }), manager, { language: 'es' })
  const created = '2026-03-10 10:00:00'
  expect((await textOf(await codes({ batchId })))[1]).toBe(
    `ANA10;Activo;Otoño;Ana;${handle};20;;;2026-04-01 00:00:00;De un archivo;${created};;`,
  )
  expect(await textOf(await codes({ status: 'paused' }))).toHaveLength(2)
  const batches = await textOf(await exportBatches(own.client, { brandId }, manager, { language: 'es' }))
  expect(batches[1]).toBe(`Otoño;;Terminado;3;1;2;${created};${created}`)
  const others = managerOf('00000000-0000-7000-8000-000000000001')
  await expect(exportBatchResults(own.client, { batchId }, others, { language: 'es' })).rejects.toThrow('codes.batch-not-found')
})
