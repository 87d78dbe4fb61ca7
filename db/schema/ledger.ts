import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accountKinds, ledgerCauses, walletAccountKinds } from '../../app/domain/ledger.ts'
import type { Reason } from '../../app/domain/reason.ts'
import { brands } from './brands.ts'
import { currencyCode, id, instant, isOneOf, minorUnits, sequenceId } from './columns.ts'
import { influencers } from './influencers.ts'

/**
 * Accounts. A wallet account belongs to an influencer and a currency; a brand account to a brand and a currency.
 * `balance` is kept by a trigger on postings and equals their sum: positive is credit.
 */
export const ledgerAccounts = pgTable(
  'ledger_accounts',
  {
    id: id(),
    kind: text({ enum: accountKinds }).notNull(),
    influencerId: uuid().references(() => influencers.id, { onDelete: 'restrict' }),
    brandId: uuid().references(() => brands.id, { onDelete: 'restrict' }),
    currency: currencyCode().notNull(),
    balance: minorUnits().notNull().default(sql`0`),
  },
  (t) => [
    uniqueIndex('ledger_accounts_wallet_once').on(t.influencerId, t.currency, t.kind).where(sql`influencer_id is not null`),
    uniqueIndex('ledger_accounts_brand_once').on(t.brandId, t.currency, t.kind).where(sql`brand_id is not null`),
    check('ledger_accounts_kind_known', isOneOf(t.kind, accountKinds)),
    check('ledger_accounts_one_owner', sql`(influencer_id is null) <> (brand_id is null)`),
  ],
)

/** Append-only; `businessKey` makes posting idempotent. */
export const ledgerTransactions = pgTable(
  'ledger_transactions',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    businessKey: text().notNull(),
    causeKind: text({ enum: ledgerCauses }).notNull(),
    /** Id of the row that caused it: a commission, a withdrawal … */
    causeId: uuid().notNull(),
    reason: jsonb().$type<Reason>().notNull(),
    actor: text().notNull(),
    postedAt: instant().notNull(),
    /** When it counts from: a release from its due day on, whenever the job came to it. Never after `postedAt`. */
    valueAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('ledger_transactions_once').on(t.businessKey),
    index('ledger_transactions_by_cause').on(t.causeId),
    index('ledger_transactions_of_brand').on(t.brandId, t.postedAt),
    check('ledger_transactions_value_not_later', sql`value_at <= posted_at`),
    check('ledger_transactions_cause_known', isOneOf(t.causeKind, ledgerCauses)),
  ],
)

/** Append-only. Positive credits the account, negative debits it; a statement's postings of one transaction sum to zero per currency. */
export const ledgerPostings = pgTable(
  'ledger_postings',
  {
    id: sequenceId(),
    transactionId: uuid()
      .notNull()
      .references(() => ledgerTransactions.id, { onDelete: 'restrict' }),
    accountId: uuid()
      .notNull()
      .references(() => ledgerAccounts.id, { onDelete: 'restrict' }),
    amount: minorUnits().notNull(),
    currency: currencyCode().notNull(),
  },
  (t) => [
    index('ledger_postings_by_account').on(t.accountId, t.id),
    index('ledger_postings_by_transaction').on(t.transactionId),
    check('ledger_postings_not_zero', sql`amount <> 0`),
  ],
)

/** A brand's part of each wallet account: a wallet holds what several brands owe. Kept by the trigger on postings; the parts sum to the account. */
export const walletParts = pgTable(
  'wallet_parts',
  {
    accountId: uuid()
      .notNull()
      .references(() => ledgerAccounts.id, { onDelete: 'restrict' }),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    influencerId: uuid()
      .notNull()
      .references(() => influencers.id, { onDelete: 'restrict' }),
    kind: text({ enum: walletAccountKinds }).notNull(),
    currency: currencyCode().notNull(),
    balance: minorUnits().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.brandId] }),
    index('wallet_parts_by_influencer').on(t.influencerId, t.brandId, t.currency),
    index('wallet_parts_by_brand').on(t.brandId, t.kind, t.currency),
    check('wallet_parts_kind_known', isOneOf(t.kind, walletAccountKinds)),
  ],
)
