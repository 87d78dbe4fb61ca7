import { expect, test } from 'vitest'
import { receiveNotifications } from '#app/integrations/vtex/commands/receive-notifications.server.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { beat } from '../commands/beat.server.ts'
import { readGauges } from './read-gauges.server.ts'

test('the gauges show what waits, by brand and by task', async () => {
  const database = await cloneDatabase()
  const { db, sql } = database.client
  const brand = await makeBrand(db)
  const received = {
    brandId: brand.id,
    source: 'hook',
    state: null,
    payload: '{}',
    receivedAt: new Date(Date.now() - 60_000),
  } as const
  await receiveNotifications(sql, [
    { ...received, vtexOrderId: '1-01', dedupeKey: '1' },
    { ...received, vtexOrderId: '2-01', dedupeKey: '2' },
  ])
  await sql`update inbox_notifications set status = 'parked', processed_at = now() where dedupe_key = '2'`
  await beat(db, ['worker-1'])
  const gauges = new Map((await readGauges(db)).map(({ name, rows }) => [name, rows]))
  expect(gauges.get('affiliate_inbox_notifications')).toEqual(
    expect.arrayContaining([
      { labels: { brand: brand.slug, status: 'pending' }, value: 1 },
      { labels: { brand: brand.slug, status: 'parked' }, value: 1 },
    ]),
  )
  expect(gauges.get('affiliate_inbox_oldest_seconds')?.[0]?.value).toBeGreaterThanOrEqual(60)
  expect(gauges.get('affiliate_queue_jobs')).toEqual([{ labels: { task: 'vtex.process-inbox', state: 'ready' }, value: 1 }])
  expect(gauges.get('affiliate_worker_beat_age_seconds')).toEqual([{ labels: { worker: 'worker-1' }, value: expect.any(Number) }])
  expect(gauges.get('affiliate_commission_minor_units')).toEqual([])
  await database.drop()
})
