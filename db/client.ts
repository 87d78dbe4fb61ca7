import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { type DatabaseRole, databaseRoles } from './access/roles.ts'
import * as relations from './relations.ts'
import * as audit from './schema/audit.ts'
import * as auth from './schema/auth.ts'
import * as brands from './schema/brands.ts'
import * as campaigns from './schema/campaigns.ts'
import * as codes from './schema/codes.ts'
import * as commissions from './schema/commissions.ts'
import * as cutOffs from './schema/cut-offs.ts'
import * as health from './schema/health.ts'
import * as applications from './schema/influencers.applications.ts'
import * as groups from './schema/influencers.groups.ts'
import * as imports from './schema/influencers.imports.ts'
import * as kyc from './schema/influencers.kyc.ts'
import * as influencers from './schema/influencers.ts'
import * as ledger from './schema/ledger.ts'
import * as notifications from './schema/notifications.ts'
import * as operations from './schema/operations.ts'
import * as orders from './schema/orders.ts'
import * as policies from './schema/policies.ts'
import * as privacy from './schema/privacy.ts'
import * as storage from './schema/storage.ts'
import * as vtex from './schema/vtex.ts'

export const schema = {
  ...applications,
  ...audit,
  ...auth,
  ...brands,
  ...campaigns,
  ...codes,
  ...commissions,
  ...cutOffs,
  ...health,
  ...groups,
  ...imports,
  ...influencers,
  ...kyc,
  ...ledger,
  ...notifications,
  ...operations,
  ...orders,
  ...policies,
  ...privacy,
  ...relations,
  ...storage,
  ...vtex,
}

export type Schema = typeof schema
export type DatabaseClient = {
  /** Typed queries and transactions. */
  readonly db: PostgresJsDatabase<Schema>
  /**
   * Untouched client for LISTEN, COPY and prepared hot paths: drizzle changes the parsers of the one it wraps. It works for the platform, not
   * for a person, and sees every row; what it does for a person goes through `scopeOf`.
   */
  readonly sql: postgres.Sql
  close(): Promise<void>
}

export type DatabaseOptions = {
  readonly poolSize?: number
  readonly applicationName?: string
  /** What `db` works as from its first statement on; absent: as the login itself, for migrations, tools and tests. */
  readonly role?: DatabaseRole
}

/** Opens both clients; connections are made on first use. `close` waits up to 5 s for what is running. */
export function createDatabase(url: string, options: DatabaseOptions = {}): DatabaseClient {
  const connection = { application_name: options.applicationName ?? 'affiliate-platform' }
  const shared = { onnotice: () => undefined, idle_timeout: 120 }
  const as = (role: DatabaseRole | undefined) => (role === undefined ? connection : { ...connection, role })
  const max = options.poolSize ?? 10
  const wrapped = postgres(url, { ...shared, max, connection: as(options.role) })
  const raw = postgres(url, { ...shared, max, connection: as(options.role && databaseRoles.system) })
  return {
    db: drizzle(wrapped, { schema, casing: 'snake_case' }),
    sql: raw,
    async close() {
      await Promise.all([wrapped.end({ timeout: 5 }), raw.end({ timeout: 5 })])
    },
  }
}
