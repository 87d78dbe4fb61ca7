import { type Actor, roles } from '#app/domain/actor.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { csvDialects, csvHeader, csvLine } from '#app/platform/csv.server.ts'
import type { ListPermissions } from '../permission-inputs.ts'
import { listPermissions } from './list-permissions.server.ts'

/** The table of permissions as CSV in the reader's language, a role a column. @throws DomainError auth.missing-role */
export function exportPermissions(input: ListPermissions, actor: Actor, language: Language): ReadableStream<Uint8Array> {
  const t = translate(language)
  const dialect = csvDialects[language]
  const roleTitles = roles.map((role) => t(`shell.roles.${role}`))
  const titles = [t('permissions.list.area'), t('permissions.list.action'), t('permissions.list.name'), ...roleTitles]
  const lines = listPermissions(input, actor, language).map(({ areaLabel, label, action, reach }) =>
    csvLine([areaLabel, label, action, ...roles.map((role) => t(`permissions.reach.${reach[role] ?? 'none'}`))], dialect),
  )
  return new Blob([csvHeader(titles, dialect), ...lines]).stream()
}
