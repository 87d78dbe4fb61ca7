import { and, asc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { influencerGroups } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'
import type { GroupFilters } from '../group-inputs.ts'

export type Group = {
  readonly id: string
  readonly name: string
  readonly description: string
  /** Who are in it now. */
  readonly people: number
  readonly createdAt: Date
  readonly archivedAt: Date | null
}

/** A brand's groups: the questions and the forms ask for those in use. */
type Of = Pick<GroupFilters, 'brandId'> & Partial<Pick<GroupFilters, 'search' | 'state'>>

export const groupColumns = {
  id: influencerGroups.id,
  name: influencerGroups.name,
  description: influencerGroups.description,
  people:
    sql`(select count(*) from influencer_group_members m where m.group_id = influencer_groups.id and m.left_at is null)`.mapWith(
      Number,
    ),
  createdAt: influencerGroups.createdAt,
  archivedAt: influencerGroups.archivedAt,
}

/** A brand's groups of influencers by name, with how many are in each now; a brand has few. */
export async function listGroups(tx: Tx, input: Of, actor: Actor): Promise<Group[]> {
  return tx
    .select(groupColumns)
    .from(influencerGroups)
    .where(groupsMatching(input, actor))
    .orderBy(asc(sql`lower(${influencerGroups.name})`), asc(influencerGroups.id))
    .limit(500)
}

/** The condition of a list of groups. */
export function groupsMatching({ brandId, search, state }: Of, actor: Actor): SQL | undefined {
  return and(
    eq(influencerGroups.brandId, brandId),
    inScope(influencerGroups.brandId, actor),
    containsText([influencerGroups.name, influencerGroups.description], search),
    state === undefined
      ? undefined
      : state === 'open'
        ? isNull(influencerGroups.archivedAt)
        : isNotNull(influencerGroups.archivedAt),
  )
}
