import { StartCodeBatch } from '#app/features/codes/batch/batch-inputs.ts'
import { startCodeBatch } from '#app/features/codes/commands/start-code-batch.server.ts'
import { carryCodeBatch } from '#jobs/carry-batch.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import type { Machine } from './machine.ts'
import type { Row } from './report.ts'

const rows = 10_000
const people = 100

/** (e) Ten thousand codes of a pattern, from the button to the last row: made, given to their holders and queued for their sync; the second time among the first. */
export async function measureCodes({ database }: Machine): Promise<Row[]> {
  const ctx = { actor: { kind: 'system', name: 'bench' } as const, now: new Date(), requestId: 'bench' }
  const brand = await makeBrand(database.db)
  const { campaign } = await makeCampaign(database.db, { brandId: brand.id })
  const ids: string[] = []
  for (let nth = 0; nth < people; nth++) ids.push((await makeInfluencer(database.db, { brandIds: [brand.id] })).id)
  const input = { campaignId: campaign.id, influencerIds: ids, count: rows / people }
  const measured: Row[] = []
  for (const [name, pattern] of [
    ['{NNNN}', '{HANDLE}-{NNNN}'],
    ['{RAND6}, with 10 000 stored', '{NAME}-{RAND6}'],
  ] as const) {
    const started = performance.now()
    const start = StartCodeBatch.parse({ ...input, pattern })
    const { batchId } = await database.db.transaction((tx) => startCodeBatch(tx, start, ctx))
    await carryCodeBatch({ database, ctx }, batchId)
    const seconds = (performance.now() - started) / 1000
    const [made] = await database.sql<[{ n: number }]>`select count(*)::int as n from codes where batch_id = ${batchId}`
    if (made.n !== rows) throw new Error(`${made.n} codes of ${rows}`)
    measured.push({
      name: `10 000 codes of ${name}`,
      value: seconds,
      unit: 's',
      atMost: 2,
      note: `${Math.round(rows / seconds)} rows/s`,
    })
  }
  return measured
}
