import { type Actor, type Role, roles } from '#app/domain/actor.ts'
import { type Action, type Area, actions, areaOf, type Holders, may, permissions, type Reach } from '#app/domain/permissions.ts'
import { missingRole } from '#app/features/auth/errors.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { ListPermissions } from '../permission-inputs.ts'

/** A line of the table of permissions. */
export type Permission = {
  readonly action: Action
  readonly area: Area
  /** What it is, in the reader's words. */
  readonly label: string
  readonly areaLabel: string
  /** How far each role reaches; null: not at all. */
  readonly reach: Readonly<Record<Role, Reach | null>>
}

/** The platform's own table of permissions, as it applies it, in its order. @throws DomainError auth.missing-role */
export function listPermissions(input: ListPermissions, actor: Actor, language: Language): readonly Permission[] {
  if (!may(actor, 'operations.read-permissions')) throw missingRole()
  const t = translate(language)
  return actions
    .map((action) => ({
      action,
      area: areaOf(action),
      label: t(`permissions.action.${action}`),
      areaLabel: t(`permissions.area.${areaOf(action)}`),
      reach: reachOf(permissions[action]),
    }))
    .filter(({ area }) => input.area === undefined || area === input.area)
    .filter(({ reach }) => input.role === undefined || reach[input.role] !== null)
    .filter((line) => input.search === undefined || isAbout(line, input.search))
}

function reachOf(holders: Holders): Record<Role, Reach | null> {
  return Object.fromEntries(roles.map((role) => [role, holders[role] ?? null])) as Record<Role, Reach | null>
}

/** Whether its words or its name contain the text, without regard to case and accents. */
function isAbout({ label, areaLabel, action }: Permission, search: string): boolean {
  return [label, areaLabel, action].some((text) => plain(text).includes(plain(search)))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
