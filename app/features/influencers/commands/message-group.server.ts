import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { queueEmails } from '#app/features/notifications/commands/queue-emails.server.ts'
import { users } from '#db/schema/auth.ts'
import { influencerGroupMembers, influencerGroupMessages } from '#db/schema/influencers.groups.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { groupArchived, groupEmpty, tooManyMessages } from '../errors.ts'
import type { MessageGroup } from '../group-inputs.ts'
import { nameOfActor } from '../name-of-actor.ts'
import { lockGroup } from '../queries/lock-group.server.ts'

/** Messages to one group in a day: people who are written to too often stop reading. */
export const mostMessagesADay = 3
const daySeconds = 24 * 60 * 60

/**
 * Mails a brand's words to everybody who is in the group now and approved, each in their language. Locks the group, so that two at once are counted.
 * @returns how many mails were queued
 * @throws DomainError influencers.group-not-found | influencers.not-allowed | influencers.group-archived | influencers.group-empty |
 *   influencers.too-many-messages
 */
export async function messageGroup(
  tx: Tx,
  { groupId, subject, body }: MessageGroup,
  ctx: Context,
): Promise<{ readonly recipients: number }> {
  const group = await lockGroup(tx, groupId, 'influencers.message-group', ctx)
  if (group.archivedAt !== null) throw groupArchived()
  await refuseTooMany(tx, groupId, ctx.now)
  const { locale } = await getBrand(tx, { brandId: group.brandId }, ctx.actor)
  const readers = await readersOfGroup(tx, groupId)
  if (readers.length === 0) throw groupEmpty()
  const facts = { brandId: group.brandId, groupId, subject, body, recipients: readers.length }
  const [message] = await tx
    .insert(influencerGroupMessages)
    .values({ ...facts, createdAt: ctx.now, createdBy: nameOfActor(ctx.actor) })
    .returning({ id: influencerGroupMessages.id })
  const mails = readers.map(({ id, name, email, language }) => ({
    ...{ to: email, template: 'group-message' as const, language: language ?? locale, brandId: group.brandId },
    ...{ data: { name, subject, words: body }, dedupeKey: `group-message:${message!.id}:${id}` },
  }))
  await queueEmails(tx, mails, ctx)
  const event = {
    action: 'influencers.message-group',
    brandId: group.brandId,
    subjectType: 'influencer-group',
    subjectId: groupId,
  }
  await recordAudit(tx, { ...event, before: null, after: { subject, recipients: readers.length } }, ctx)
  return { recipients: readers.length }
}

async function refuseTooMany(tx: Tx, groupId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - daySeconds * 1000)
  const sent = await tx
    .select({ at: influencerGroupMessages.createdAt })
    .from(influencerGroupMessages)
    .where(and(eq(influencerGroupMessages.groupId, groupId), gt(influencerGroupMessages.createdAt, since)))
    .orderBy(influencerGroupMessages.createdAt)
  const oldest = sent[sent.length - mostMessagesADay]
  if (oldest !== undefined) throw tooManyMessages(Math.ceil((oldest.at.getTime() - since.getTime()) / 1000))
}

async function readersOfGroup(tx: Tx, groupId: string) {
  return tx
    .select({ id: influencers.id, name: influencers.name, email: influencers.email, language: users.locale })
    .from(influencerGroupMembers)
    .innerJoin(influencers, eq(influencers.id, influencerGroupMembers.influencerId))
    .leftJoin(users, eq(users.influencerId, influencers.id))
    .where(
      and(eq(influencerGroupMembers.groupId, groupId), isNull(influencerGroupMembers.leftAt), eq(influencers.status, 'approved')),
    )
    .orderBy(influencers.id)
}
