import { and, eq, ne } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { may } from '#app/domain/permissions.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { influencerNotes } from '#db/schema/influencers.groups.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed } from '../errors.ts'
import type { ListNotes } from '../mark-inputs.ts'
import { namesOfPeople } from './names-of-people.server.ts'

export type Note = {
  readonly id: string
  readonly body: string
  readonly createdAt: Date
  /** Name of who wrote it; else the part of the system. */
  readonly createdBy: string
}

/** What a brand's managers wrote about an influencer, newest first. @throws DomainError influencers.not-allowed | page.invalid-cursor */
export async function listNotes(tx: Tx, { brandId, influencerId, limit, cursor }: ListNotes, actor: Actor): Promise<Page<Note>> {
  if (!may(actor, 'influencers.read-notes', { brandId })) throw notAllowed()
  const { id, body, createdAt, createdBy } = influencerNotes
  const rows = await tx
    .select({ id, body, createdAt, createdBy })
    .from(influencerNotes)
    .where(
      and(
        eq(influencerNotes.brandId, brandId),
        eq(influencerNotes.influencerId, influencerId),
        ne(body, ''),
        afterCursor(createdAt, id, cursor),
      ),
    )
    .orderBy(...newestFirst(createdAt, id))
    .limit(limit + 1)
  const ids = rows.map((row) => row.createdBy)
  const names = await beyondScope(tx, () => namesOfPeople(tx, ids))
  const notes = rows.map((row) => ({ ...row, createdBy: names[row.createdBy] ?? row.createdBy }))
  return toPage(notes, limit, (note) => ({ at: note.createdAt, id: note.id }))
}
