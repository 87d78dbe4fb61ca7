import { startEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { writeFileSync, mkdirSync, chmodSync } from 'node:fs'
mkdirSync('/tmp/reads-pg', { recursive: true }); chmodSync('/tmp/reads-pg', 0o755)
const s = await startEmbeddedPostgres({ dataDir: '/tmp/reads-pg', port: 55871, database: 'reads', settings: ['fsync=off', 'max_connections=50','shared_buffers=256MB'] })
await migrateDatabase(s.url)
writeFileSync('/tmp/reads-pg/url', s.url)
process.exit(0)
