import type { Context } from '#app/domain/context.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { influencerGroups } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'
import { groupNameTaken, notAllowed } from '../errors.ts'
import type { CreateGroup } from '../group-inputs.ts'
import type { GroupRow } from '../queries/lock-group.server.ts'

/** Adds a group to a brand. @throws DomainError brands.not-found | influencers.not-allowed | influencers.group-name-taken */
export async function createGroup(tx: Tx, input: CreateGroup, ctx: Context): Promise<GroupRow> {
  const { brandId, name, description } = input
  await getBrand(tx, { brandId }, ctx.actor)
  if (!may(ctx.actor, 'influencers.create-group', { brandId })) throw notAllowed()
  const [group] = await refusing(tx, { influencer_groups_name_once: groupNameTaken }, (inner) =>
    inner.insert(influencerGroups).values({ brandId, name, description, createdAt: ctx.now }).returning(),
  )
  const subject = { action: 'influencers.create-group', brandId, subjectType: 'influencer-group', subjectId: group!.id }
  await recordAudit(tx, { ...subject, before: null, after: { name, description } }, ctx)
  return group!
}
