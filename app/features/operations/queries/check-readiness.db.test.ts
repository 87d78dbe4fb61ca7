import pino from 'pino'
import { expect, test } from 'vitest'
import { createDatabase } from '#db/client.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { beat } from '../commands/beat.server.ts'
import { checkReadiness } from './check-readiness.server.ts'

const logger = pino({ level: 'silent' })

test('ready means a database of this schema and a worker that beat within ten seconds', async () => {
  const database = await cloneDatabase()
  const { client } = database
  const alone = await checkReadiness(client, logger)
  expect(alone).toEqual({
    isReady: false,
    checks: { database: true, migrations: true, worker: false },
    workerBeatAgeSeconds: null,
  })
  await beat(client.db, ['worker-1'])
  expect(await checkReadiness(client, logger)).toMatchObject({ isReady: true, checks: { worker: true } })
  await client.sql`update worker_heartbeats set beat_at = clock_timestamp() - interval '11 seconds'`
  expect(await checkReadiness(client, logger)).toMatchObject({ isReady: false, checks: { worker: false } })
  await beat(client.db, ['worker-2'])
  await client.sql`delete from drizzle.__drizzle_migrations
    where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`
  expect(await checkReadiness(client, logger)).toMatchObject({ isReady: false, checks: { migrations: false, worker: true } })
  await database.drop()
})

test('without a database nothing is ready, and nothing throws', async () => {
  const client = createDatabase('postgres://nobody@127.0.0.1:1/none')
  expect(await checkReadiness(client, logger)).toMatchObject({ isReady: false, checks: { database: false } })
  await client.close()
})
