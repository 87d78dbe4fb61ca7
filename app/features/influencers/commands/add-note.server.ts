import type { Context } from '#app/domain/context.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { influencerNotes } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'
import { influencerNotFound, notAllowed } from '../errors.ts'
import type { AddNote } from '../mark-inputs.ts'
import { nameOfActor } from '../name-of-actor.ts'
import { workWithBrand } from '../queries/work-with-brand.server.ts'

/**
 * Writes a note about an influencer for the brand's managers. The trail tells that one was written, not what it says: notes are personal data, and the
 * trail outlives them.
 * @throws DomainError brands.not-found | influencers.not-allowed | influencers.not-found
 */
export async function addNote(
  tx: Tx,
  { brandId, influencerId, body }: AddNote,
  ctx: Context,
): Promise<{ readonly noteId: string }> {
  await getBrand(tx, { brandId }, ctx.actor)
  if (!may(ctx.actor, 'influencers.add-note', { brandId })) throw notAllowed()
  if ((await workWithBrand(tx, brandId, [influencerId])).length === 0) throw influencerNotFound()
  const [note] = await tx
    .insert(influencerNotes)
    .values({ brandId, influencerId, body, createdAt: ctx.now, createdBy: nameOfActor(ctx.actor) })
    .returning({ id: influencerNotes.id })
  const subject = { action: 'influencers.add-note', brandId, subjectType: 'influencer', subjectId: influencerId }
  await recordAudit(tx, { ...subject, before: null, after: { noteId: note!.id } }, ctx)
  return { noteId: note!.id }
}
