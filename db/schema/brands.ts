import { check, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type HookState, hookStates } from '../../app/domain/hook-state.ts'
import { currencyCode, id, instant, isOneOf, sealedBytes } from './columns.ts'

export const brands = pgTable(
  'brands',
  {
    id: id(),
    slug: text().notNull(),
    name: text().notNull(),
    currency: currencyCode().notNull(),
    /** IANA name. */
    timeZone: text().notNull(),
    /** ISO 3166-1 alpha-2. */
    country: text().notNull(),
    locale: text().$type<'es' | 'en'>().notNull().default('es'),
    /** `#rrggbb`. */
    primaryColor: text().notNull().default('#1f6f5c'),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('brands_slug_once').on(t.slug)],
)

/** The brand's VTEX account. Secrets are sealed by the vault, each to its column and brand. */
export const vtexConnections = pgTable(
  'vtex_connections',
  {
    brandId: uuid()
      .primaryKey()
      .references(() => brands.id, { onDelete: 'restrict' }),
    account: text().notNull(),
    appKeySealed: sealedBytes().notNull(),
    appTokenSealed: sealedBytes().notNull(),
    webhookSecretSealed: sealedBytes().notNull(),
    /** During a rotation both secrets are valid until `previousSecretUntil`. */
    previousSecretSealed: sealedBytes(),
    previousSecretUntil: instant(),
    /** Lower-case header that carries the secret. */
    webhookHeader: text().notNull().default('x-webhook-secret'),
    /** Set for senders that can sign: HMAC-SHA256 of `<timestamp>.<body>`. */
    signingKeySealed: sealedBytes(),
    /** Public base of the hook's address, as configured in VTEX. */
    hookState: text({ enum: hookStates as unknown as [HookState, ...HookState[]] })
      .notNull()
      .default('unknown'),
    hookCheckedAt: instant(),
    lastPingAt: instant(),
    /** Requests a minute that we allow ourselves on this account. */
    requestsPerMinute: integer().notNull().default(3000),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('vtex_connections_account_once').on(t.account),
    check('vtex_connections_hook_state_known', isOneOf(t.hookState, hookStates)),
  ],
)
