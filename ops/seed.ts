import { env } from '#app/platform/env.server.ts'
import { loadKeys } from '#app/platform/keys.server.ts'
import { openStorage } from '#app/platform/storage/open-storage.server.ts'
import { openVault } from '#app/platform/vault/open-vault.server.ts'
import { createDatabase } from '#db/client.ts'
import { seedOnce } from '#db/seed/seed-once.ts'
import { VtexControl } from '#tests/simulators/vtex/control-client.ts'

// `npm run db:seed`: fills the database at DATABASE_URL (migrated) with the seeded world, with the VTEX simulator that runs at SIMULATOR_PORT.

const settings = env()
const { APP_MODE, DATABASE_URL, SIMULATOR_PORT } = settings
if (APP_MODE === 'live') throw new Error('The seeded world is for local mode: its passwords are known to everybody.')
if (DATABASE_URL === undefined) throw new Error('DATABASE_URL is not set')
const database = createDatabase(DATABASE_URL)
const control = new VtexControl(`http://127.0.0.1:${SIMULATOR_PORT}`)
try {
  const keys = loadKeys(settings)
  const vault = openVault(settings, keys)
  const announce = (text: string) => process.stdout.write(`${text}\n`)
  const signal = new AbortController().signal
  await seedOnce({ database, keys, vault, storage: openStorage(settings, vault), control, now: new Date(), announce, signal })
} finally {
  await control.close()
  await database.close()
}
