import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { roles } from '#app/domain/actor.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'

export type CsvOptions = { readonly language: Language; readonly signal?: AbortSignal | undefined }

/** A cell of an instant, in UTC: people and programs are of no brand, whose time zone it could be in. */
export function csvUtc(at: SQLWrapper): SQL {
  return csvInstant(at, sql`'UTC'`)
}

/**
 * A cell of roles in the reader's words, each with its brand: `Gestor (Casa Norte), Finanzas`.
 * @param grants rows of `role` and `brand_id`
 */
export function csvGrants(grants: SQL, language: Language): SQL {
  const t = translate(language)
  const words = Object.fromEntries(roles.map((role) => [role, t(`shell.roles.${role}`)]))
  const word = csvWord(sql`g.role`, words)
  // Plain SQL: brands is a later room, whose tables this one may not import.
  return csvText(sql`(select string_agg(${word} || coalesce(' (' || b.name || ')', ''), ', ' order by g.role, b.name)
    from ${grants} g left join brands b on b.id = g.brand_id)`)
}
