import { env } from '#app/platform/env.server.ts'
import { migrateDatabase } from '#db/migrate.ts'

const { DATABASE_OWNER_URL, DATABASE_URL } = env()
const url = DATABASE_OWNER_URL ?? DATABASE_URL
if (url === undefined) throw new Error('DATABASE_URL is not set')
await migrateDatabase(url)
