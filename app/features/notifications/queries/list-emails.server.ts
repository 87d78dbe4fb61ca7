import { and } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import {
  afterCursor,
  afterCursorOldestFirst,
  encodeCursor,
  newestFirst,
  oldestFirst,
  type Page,
  toPage,
} from '#app/platform/keyset.server.ts'
import { emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import type { ListEmails } from '../inputs.ts'
import { requireEmailReader } from '../policy.ts'
import { emailColumns } from './email-columns.server.ts'
import { emailsMatching } from './emails-matching.server.ts'

export type EmailListItem = Awaited<ReturnType<typeof select>>[number]

/** The mails of the outbox by the instant they were written. @throws DomainError auth.missing-role | page.invalid-cursor */
export async function listEmails(tx: Tx, input: ListEmails, actor: Actor): Promise<Page<EmailListItem>> {
  requireEmailReader(actor)
  return toPage(await select(tx, input), input.limit, (row) => ({ at: row.createdAt, id: row.id }))
}

/** The cursor that stands at a mail of the list. */
export function emailCursor(row: EmailListItem): string {
  return encodeCursor({ at: row.createdAt, id: row.id })
}

function select(tx: Tx, input: ListEmails) {
  const isNewestFirst = input.sort === 'newest'
  const follows = isNewestFirst ? afterCursor : afterCursorOldestFirst
  const inOrder = isNewestFirst ? newestFirst : oldestFirst
  return tx
    .select(emailColumns)
    .from(emails)
    .where(and(emailsMatching(input), follows(emails.createdAt, emails.id, input.cursor)))
    .orderBy(...inOrder(emails.createdAt, emails.id))
    .limit(input.limit + 1)
}
