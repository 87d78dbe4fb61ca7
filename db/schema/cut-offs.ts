import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type CutOffStatus, cutOffStatuses, type GateResult } from '../../app/domain/cut-off.ts'
import { type StatementLineKind, statementLineKinds } from '../../app/domain/statement.ts'
import { brands } from './brands.ts'
import { campaigns } from './campaigns.ts'
import { currencyCode, id, instant, isOneOf, minorUnits, sequenceId } from './columns.ts'
import { influencers } from './influencers.ts'
import { ledgerTransactions } from './ledger.ts'

/** A brand's half month that is over. Sealed ones never change: the database refuses. */
export const cutOffs = pgTable(
  'cut_offs',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    firstDay: date({ mode: 'string' }).notNull(),
    lastDay: date({ mode: 'string' }).notNull(),
    startsAt: instant().notNull(),
    /** First instant outside. */
    endsAt: instant().notNull(),
    dueAt: instant().notNull(),
    status: text({ enum: cutOffStatuses as unknown as [CutOffStatus, ...CutOffStatus[]] }).notNull(),
    /** As they were found last; of a sealed one, at its seal. */
    gates: jsonb().$type<readonly GateResult[]>().notNull().default([]),
    gatesCheckedAt: instant(),
    /** Finance lets it pass with gates that are not met. */
    overrideReason: text(),
    overriddenBy: text(),
    overriddenAt: instant(),
    sealedAt: instant(),
    sealedBy: text(),
    statementCount: integer(),
    /** SHA-256 over its statements' hashes in the order of their numbers, and the hash of the brand's cut-off before. */
    hash: text(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('cut_offs_once').on(t.brandId, t.firstDay),
    check('cut_offs_status_known', isOneOf(t.status, cutOffStatuses)),
    check(
      'cut_offs_sealed_whole',
      sql`(status = 'sealed') = (sealed_at is not null and hash is not null and statement_count is not null)`,
    ),
    check('cut_offs_override_whole', sql`(override_reason is null) = (overridden_at is null)`),
  ],
)

/** What an influencer's money with a brand did in a sealed period. Append-only. Amounts in minor units; `debt…` zero or below. */
export const statements = pgTable(
  'statements',
  {
    id: id(),
    cutOffId: uuid()
      .notNull()
      .references(() => cutOffs.id, { onDelete: 'restrict' }),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    influencerId: uuid()
      .notNull()
      .references(() => influencers.id, { onDelete: 'restrict' }),
    currency: currencyCode().notNull(),
    firstDay: date({ mode: 'string' }).notNull(),
    /** `2026-11-A-00042`: the period and the place in it. */
    number: text().notNull(),
    /** The statement before, of the same brand, influencer and currency: its closing balances are the opening ones. */
    previousId: uuid().references((): AnyPgColumn => statements.id, { onDelete: 'restrict' }),
    openingConfirmed: minorUnits().notNull(),
    openingAvailable: minorUnits().notNull(),
    openingInWithdrawal: minorUnits().notNull(),
    openingDebt: minorUnits().notNull(),
    closingConfirmed: minorUnits().notNull(),
    closingAvailable: minorUnits().notNull(),
    closingInWithdrawal: minorUnits().notNull(),
    closingDebt: minorUnits().notNull(),
    /** SHA-256 of what it says and of the transactions it rests on. */
    hash: text().notNull(),
    sealedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('statements_once').on(t.cutOffId, t.influencerId, t.currency),
    uniqueIndex('statements_number_once').on(t.brandId, t.number),
    uniqueIndex('statements_one_after_another').on(t.previousId),
    index('statements_of_influencer').on(t.influencerId, t.firstDay, t.id),
    index('statements_latest').on(t.brandId, t.influencerId, t.currency, t.firstDay),
  ],
)

/** A statement's sums, by what happened and in which campaign. Append-only. */
export const statementLines = pgTable(
  'statement_lines',
  {
    id: sequenceId(),
    statementId: uuid()
      .notNull()
      .references(() => statements.id, { onDelete: 'restrict' }),
    kind: text({ enum: statementLineKinds as unknown as [StatementLineKind, ...StatementLineKind[]] }).notNull(),
    /** Null where it is of no campaign. */
    campaignId: uuid().references(() => campaigns.id, { onDelete: 'restrict' }),
    /** Ledger transactions in it. */
    count: integer().notNull(),
    amount: minorUnits().notNull(),
  },
  (t) => [
    uniqueIndex('statement_lines_once').on(
      t.statementId,
      t.kind,
      sql`coalesce(campaign_id, '00000000-0000-0000-0000-000000000000'::uuid)`,
    ),
    index('statement_lines_by_campaign').on(t.campaignId),
    check('statement_lines_kind_known', isOneOf(t.kind, statementLineKinds)),
  ],
)

/** Which ledger transactions a statement rests on: each is in one at most. Append-only. */
export const statementEntries = pgTable(
  'statement_entries',
  {
    transactionId: uuid()
      .primaryKey()
      .references(() => ledgerTransactions.id, { onDelete: 'restrict' }),
    statementId: uuid()
      .notNull()
      .references(() => statements.id, { onDelete: 'restrict' }),
  },
  (t) => [index('statement_entries_of_statement').on(t.statementId, t.transactionId)],
)
