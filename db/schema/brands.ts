import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type HookState, hookStates } from '../../app/domain/hook-state.ts'
import { type LogoSurface, logoSurfaces } from '../../app/domain/logo-surface.ts'
import type { PermissionCheck, PromotionRoom } from '../../app/domain/vtex-setup.ts'
import { currencyCode, id, instant, isOneOf, minorUnits, sealedBytes, tsvector } from './columns.ts'
import { storedObjects } from './storage.ts'

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
    /** A raster image in storage; null shows the name. */
    logoKey: text().references(() => storedObjects.key, { onDelete: 'restrict' }),
    /** On which surface the logo reads, on the light and on the dark theme alike: found when it was uploaded. */
    logoSurface: text().$type<LogoSurface>().notNull().default('light'),
    /** In which its influencers may read it; `locale` is among them. */
    languages: text().array().$type<('es' | 'en')[]>().notNull().default(['es', 'en']),
    /** Where a shared link leads: the shop's address, https. */
    storeUrl: text(),
    /** Who its e-mails are from and where answers go; null takes the platform's. */
    senderName: text(),
    replyTo: text(),
    /** Days between telling influencers of worse terms and their beginning. */
    noticeDays: integer().notNull().default(15),
    /** Least amount of a withdrawal, minor units. */
    minimumWithdrawal: minorUnits().notNull().default(sql`0`),
    /** Hours after a change of the bank account in which nothing is withdrawn. */
    coolingOffHours: integer().notNull().default(72),
    /** Most of later earnings that a cut-off takes to recover debt, basis points. */
    recoveryShare: integer().notNull().default(3000),
    /** Withdrawals above it need two approvals, minor units; null: one is enough. */
    secondApprovalAbove: minorUnits(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('brands_slug_once').on(t.slug),
    index('brands_by_logo').on(t.logoKey).where(sql`logo_key is not null`),
    check('brands_notice_days_range', sql`notice_days between 0 and 90`),
    check('brands_minimum_not_negative', sql`minimum_withdrawal >= 0`),
    check('brands_cooling_off_range', sql`cooling_off_hours between 0 and 720`),
    check('brands_recovery_share_range', sql`recovery_share between 0 and 10000`),
    check('brands_logo_surface_known', isOneOf(t.logoSurface, logoSurfaces)),
    check('brands_languages_some', sql`cardinality(languages) > 0`),
  ],
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
    /** What the last test of these keys found, resource by resource; null since the keys or the account changed. */
    permissionReport: jsonb().$type<readonly PermissionCheck[]>(),
    permissionsCheckedAt: instant(),
    /** How many promotions the account has and may have, as last asked with these keys. */
    promotionRoom: jsonb().$type<PromotionRoom>(),
    promotionsCheckedAt: instant(),
    /** Requests a minute that we allow ourselves on this account. */
    requestsPerMinute: integer().notNull().default(3000),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('vtex_connections_account_once').on(t.account),
    check('vtex_connections_hook_state_known', isOneOf(t.hookState, hookStates)),
  ],
)

/** The shop's categories, as last read from VTEX. */
export const catalogueCategories = pgTable(
  'catalogue_categories',
  {
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    categoryId: text().notNull(),
    parentId: text(),
    name: text().notNull(),
    /** Names from the root, ` / ` between them. */
    path: text().notNull(),
    refreshedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.brandId, t.categoryId] })],
)

/** The shop's collections (product clusters). */
export const catalogueCollections = pgTable(
  'catalogue_collections',
  {
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    collectionId: text().notNull(),
    name: text().notNull(),
    refreshedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.brandId, t.collectionId] })],
)

/** SKUs of the shop that somebody searched for or an order named: enough to show and to find them without asking VTEX. */
export const catalogueSkus = pgTable(
  'catalogue_skus',
  {
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    skuId: text().notNull(),
    productId: text().notNull(),
    productName: text().notNull(),
    skuName: text().notNull(),
    referenceCode: text(),
    /** https address of a picture at VTEX. */
    imageUrl: text(),
    /** Minor units of the brand's currency. */
    price: bigint({ mode: 'bigint' }),
    isActive: boolean().notNull().default(true),
    categoryIds: text().array().notNull().default(sql`'{}'`),
    /** Its words without accents and case, each behind the brand's mark, so that the index of one shop does not grow with the others. */
    words: tsvector().generatedAlwaysAs(
      sql`catalogue_words(brand_id, product_name || ' ' || sku_name || ' ' || coalesce(reference_code, ''))`,
    ),
    refreshedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.skuId] }),
    index('catalogue_skus_by_product').on(t.brandId, t.productId),
    index('catalogue_skus_by_words').using('gin', t.words),
  ],
)

/** Searches of the catalogue that were asked of VTEX: the same words are not asked again for a while. */
export const catalogueSearches = pgTable(
  'catalogue_searches',
  {
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    /** Lower case, trimmed. */
    words: text().notNull(),
    productIds: jsonb().$type<string[]>().notNull(),
    askedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.brandId, t.words] })],
)
