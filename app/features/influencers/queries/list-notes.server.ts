import { and, desc, eq, ne } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { may } from '#app/domain/permissions.ts'
import { influencerNotes } from '#db/schema/influencers.groups.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed } from '../errors.ts'
import { namesOfPeople } from './names-of-people.server.ts'

export type Note = {
  readonly id: string
  readonly body: string
  readonly createdAt: Date
  /** Name of who wrote it; else the part of the system. */
  readonly createdBy: string
}

/** What a brand's managers wrote about an influencer, newest first. @throws DomainError influencers.not-allowed */
export async function listNotes(
  tx: Tx,
  { brandId, influencerId }: { brandId: string; influencerId: string },
  actor: Actor,
): Promise<Note[]> {
  if (!may(actor, 'influencers.read-notes', { brandId })) throw notAllowed()
  const { id, body, createdAt, createdBy } = influencerNotes
  const rows = await tx
    .select({ id, body, createdAt, createdBy })
    .from(influencerNotes)
    .where(and(eq(influencerNotes.brandId, brandId), eq(influencerNotes.influencerId, influencerId), ne(body, '')))
    .orderBy(desc(createdAt), desc(id))
    .limit(200)
  const ids = rows.map((row) => row.createdBy)
  const names = await beyondScope(tx, () => namesOfPeople(tx, ids))
  return rows.map((row) => ({ ...row, createdBy: names[row.createdBy] ?? row.createdBy }))
}
