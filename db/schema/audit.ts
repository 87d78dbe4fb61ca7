import { sql } from 'drizzle-orm'
import { bigint, boolean, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, sequenceId } from './columns.ts'

/** Who changed or read what, from where, from what and to what. Append-only: a trigger forbids update and delete. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: sequenceId(),
    /** The system's time when it was done; movable in a sandbox. */
    occurredAt: instant().notNull(),
    /** The database's own clock at the insert: the UTC day whose chain the row belongs to. */
    recordedAt: instant().notNull().default(sql`clock_timestamp()`),
    actorKind: text().$type<'user' | 'system'>().notNull(),
    /** Person's id, or the name of the system part. */
    actorId: text().notNull(),
    /** The program of its own that did it for the person; null where they did it themselves. No foreign key: the event outlives the client. */
    clientId: uuid(),
    /** Network that the person came from, `203.0.113.0/24`; null for the system. */
    origin: text(),
    brandId: uuid(),
    /** `<room>.<verb-noun>`: the command's name. */
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    requestId: text().notNull(),
  },
  (t) => [
    index('audit_events_by_subject').on(t.subjectType, t.subjectId, t.id),
    index('audit_events_by_brand').on(t.brandId, t.id),
    index('audit_events_by_actor').on(t.actorId, t.id),
    index('audit_events_by_request').on(t.requestId),
    index('audit_events_by_time').using('brin', t.occurredAt),
  ],
)

/**
 * The chain of a UTC day: each link is the SHA-256 of the link before and the whole event. Written apart from the events, by a job. No foreign
 * key: the link of an event that was taken away must stay, to tell of it. Append-only.
 */
export const auditLinks = pgTable(
  'audit_links',
  {
    eventId: bigint({ mode: 'bigint' }).primaryKey(),
    day: date().notNull(),
    /** From 1, without gaps, within the day. */
    position: integer().notNull(),
    /** Hexadecimal. */
    hash: text().notNull(),
    /** Ed25519 over day, position and hash, where a run of the chain ended; base64url. */
    signature: text(),
  },
  (t) => [uniqueIndex('audit_links_once').on(t.day, t.position)],
)

/** The end of a day's chain, signed. Every calendar day from the first event on has one, empty days too. Append-only. */
export const auditSeals = pgTable('audit_seals', {
  day: date().primaryKey(),
  eventCount: integer().notNull(),
  /** Event at the first position; null on a day without events. */
  firstEventId: bigint({ mode: 'bigint' }),
  lastEventId: bigint({ mode: 'bigint' }),
  /** Last link of the day, hexadecimal. */
  lastHash: text().notNull(),
  /** `hash` of the seal of the day before; zeros on the first. */
  previousHash: text().notNull(),
  /** SHA-256 of the statement that is signed: all of the above with the instant and the key. */
  hash: text().notNull(),
  sealedAt: instant().notNull(),
  /** Which key signed: start of the SHA-256 of its public half. */
  keyId: text().notNull(),
  /** Ed25519 over the statement, base64url. */
  signature: text().notNull(),
})

/** Each time that the whole trail was proved, and what was found. Append-only. */
export const auditVerifications = pgTable('audit_verifications', {
  id: sequenceId(),
  startedAt: instant().notNull(),
  finishedAt: instant().notNull(),
  eventCount: integer().notNull(),
  sealCount: integer().notNull(),
  /** Last day that has a seal. */
  sealedThrough: date(),
  isWhole: boolean().notNull(),
  findingCount: integer().notNull(),
  /** The first of the findings. */
  findings: jsonb().$type<readonly { kind: string; id: string; detail: Record<string, string> }[]>().notNull(),
})

/** Sealed days whose file lies in storage. Append-only. */
export const auditExports = pgTable('audit_exports', {
  day: date().primaryKey(),
  /** In storage; its signature lies beside it, under the key with `.jws` after it. */
  storageKey: text().notNull(),
  eventCount: integer().notNull(),
  /** Of the file's bytes, hexadecimal. */
  sha256: text().notNull(),
  storedAt: instant().notNull(),
})
