import { env } from '#app/platform/env.server.ts'
import { migrateDatabase } from '#db/migrate.ts'

const { DATABASE_URL } = env()
if (DATABASE_URL === undefined) throw new Error('DATABASE_URL is not set')
await migrateDatabase(DATABASE_URL)
