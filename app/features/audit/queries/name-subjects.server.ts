import { inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { users } from '#db/schema/auth.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codes } from '#db/schema/codes.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'

export type SubjectName = string

/** Where the name of a thing stands, by its kind in the trail. */
const named = {
  brand: { table: brands, id: brands.id, name: brands.name },
  campaign: { table: campaigns, id: campaigns.id, name: campaigns.name },
  code: { table: codes, id: codes.id, name: codes.code },
  influencer: { table: influencers, id: influencers.id, name: influencers.name },
  user: { table: users, id: users.id, name: users.name },
} as const

/**
 * What things are called now, by `<type>:<id>`; one query for each kind that occurs. Kinds without a name and things that are gone are left out.
 */
export async function nameSubjects(
  tx: Tx,
  subjects: readonly { readonly subjectType: string; readonly subjectId: string }[],
): Promise<Map<string, SubjectName>> {
  const names = new Map<string, SubjectName>()
  for (const [type, { table, id, name }] of Object.entries(named)) {
    const ids = subjects.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId)
    const wanted = [...new Set(ids)].filter((value) => z.uuid().safeParse(value).success)
    if (wanted.length === 0) continue
    const rows = await tx
      .select({ id, name: sql<string>`${name}` })
      .from(table)
      .where(inArray(id, wanted))
    for (const row of rows) names.set(`${type}:${row.id}`, row.name)
  }
  return names
}
