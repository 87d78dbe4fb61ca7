import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** What is, or was, in storage. A row is committed before its bytes are put, so that nothing lies there of which no row knows. */
export const storedObjects = pgTable(
  'stored_objects',
  {
    /** In storage; made here, never a person's words. */
    key: text().primaryKey(),
    /** The table or work it is for: the first part of the key. */
    purpose: text().notNull(),
    contentType: text().notNull(),
    /** Of the content before encryption; unknown while an export is being written. */
    sizeBytes: bigint({ mode: 'number' }),
    /** Of the same, hex. */
    sha256: text(),
    createdAt: instant().notNull(),
    /** A row of the purpose names it from here on. */
    attachedAt: instant(),
    /** Given up: nobody may attach or read it any more. */
    deletedAt: instant(),
    /** Its bytes are known to be gone. */
    removedAt: instant(),
  },
  (t) => [
    check(
      'stored_objects_attached_is_whole',
      sql`${t.attachedAt} is null or (${t.sizeBytes} is not null and ${t.sha256} is not null)`,
    ),
    check('stored_objects_removed_was_deleted', sql`${t.removedAt} is null or ${t.deletedAt} is not null`),
    index('stored_objects_unattached').on(t.createdAt).where(sql`attached_at is null and deleted_at is null`),
    index('stored_objects_to_remove').on(t.deletedAt).where(sql`deleted_at is not null and removed_at is null`),
  ],
)
