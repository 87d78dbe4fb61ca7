import type { ParseKeys } from 'i18next'
import type { Role } from '#app/domain/actor.ts'
import type { IconName } from '../icon.tsx'

export type NavItem = {
  readonly to: string
  readonly label: ParseKeys
  readonly icon: IconName
  /** Who sees it; admin sees what staff sees. */
  readonly roles: readonly Role[]
  /** Shown in an influencer's bottom bar on the phone (at most five). */
  readonly isTab?: boolean
  /** Current only on its exact address, not below it. */
  readonly isExact?: boolean
}

export type NavGroup = { readonly label?: ParseKeys; readonly items: readonly NavItem[] }

/** The whole navigation, in order. A new page adds its line here and its text in its room. */
export const navigation: readonly NavGroup[] = []

/** The groups and items that a holder of these roles sees. */
export function navigationFor(roles: readonly Role[], groups: readonly NavGroup[] = navigation): NavGroup[] {
  return groups
    .map((group) => ({ ...group, items: group.items.filter((item) => item.roles.some((role) => roles.includes(role))) }))
    .filter((group) => group.items.length > 0)
}
