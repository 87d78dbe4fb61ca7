import type { ParseKeys } from 'i18next'
import type { Role } from '#app/domain/actor.ts'
import { rolesFor, staffFor } from '#app/domain/permissions.ts'
import type { IconName } from '../icon.tsx'

export type NavItem = {
  /** An address; `:brand` in it stands for the brand being looked at, and the item hides where there is none. */
  readonly to: string
  readonly label: ParseKeys
  readonly icon: IconName
  /** Who sees it: the roles that hold the action behind it. */
  readonly roles: readonly Role[]
  /** Shown in an influencer's bottom bar on the phone (at most five). */
  readonly isTab?: boolean
  /** Current only on its exact address, not below it. */
  readonly isExact?: boolean
  /** Shows how many of these wait, where some do. */
  readonly waiting?: keyof NavCounts
}

/** What waits for the reader, counted. */
export type NavCounts = { readonly applications?: number | undefined }

export type NavGroup = { readonly label?: ParseKeys; readonly items: readonly NavItem[] }

/** The whole navigation, in order. A new page adds its line here and its text in its room. */
export const navigation: readonly NavGroup[] = [
  {
    items: [
      { to: '/brands/:brand', label: 'orders.nav.home', icon: 'home', roles: staffFor('brands.read'), isExact: true },
      { to: '/brands/:brand/orders', label: 'orders.nav.orders', icon: 'order', roles: staffFor('orders.read') },
      {
        to: '/brands/:brand/commissions',
        label: 'orders.nav.commissions',
        icon: 'commission',
        roles: staffFor('commissions.read'),
      },
      { to: '/brands/:brand/cut-offs', label: 'cut-offs.list.title', icon: 'calendar', roles: staffFor('cut-offs.read') },
      {
        to: '/brands/:brand/notifications',
        label: 'orders.nav.notifications',
        icon: 'inbox',
        roles: staffFor('vtex.read-notifications'),
      },
    ],
  },
  {
    label: 'shell.nav.programme',
    items: [
      { to: '/brands/:brand/campaigns', label: 'campaigns.list.title', icon: 'campaign', roles: staffFor('campaigns.read') },
      {
        to: '/brands/:brand/applications',
        label: 'review.nav.applications',
        icon: 'inbox',
        roles: staffFor('influencers.read-applications'),
        waiting: 'applications',
      },
      {
        to: '/brands/:brand/members',
        label: 'members.list.title',
        icon: 'check-circle',
        roles: staffFor('campaigns.read-members'),
      },
      { to: '/brands/:brand/influencers', label: 'influencers.list.title', icon: 'people', roles: staffFor('influencers.read') },
      { to: '/brands/:brand/codes', label: 'codes.list.title', icon: 'code', roles: staffFor('codes.read') },
      { to: '/brands/:brand/health', label: 'health.usage.title', icon: 'shield', roles: staffFor('health.read') },
    ],
  },
  {
    label: 'shell.nav.setup',
    items: [
      { to: '/brands/:brand/settings', label: 'brands.settings.title', icon: 'settings', roles: staffFor('brands.read') },
      { to: '/admin/brands', label: 'brands.list.title', icon: 'link', roles: staffFor('brands.create-brand') },
      { to: '/admin/audit', label: 'audit.list.title', icon: 'shield', roles: staffFor('audit.read-events') },
      { to: '/admin/policies', label: 'policies.list.title', icon: 'scale', roles: staffFor('policies.read') },
      { to: '/admin/emails', label: 'notifications.list.title', icon: 'mail', roles: staffFor('notifications.read-emails') },
      { to: '/admin/privacy', label: 'privacy.list.title', icon: 'inbox', roles: staffFor('privacy.read-requests') },
      { to: '/admin/users', label: 'users.list.title', icon: 'people', roles: staffFor('auth.read-users') },
      { to: '/admin/permissions', label: 'permissions.list.title', icon: 'key', roles: staffFor('operations.read-permissions') },
      { to: '/admin/api-clients', label: 'clients.title', icon: 'code', roles: staffFor('auth.read-api-clients') },
    ],
  },
  {
    items: [
      { to: '/influencer', label: 'influencer.nav.home', icon: 'home', roles: ['influencer'], isTab: true, isExact: true },
      {
        to: '/influencer/campaigns',
        label: 'members.own.title',
        icon: 'campaign',
        roles: rolesFor('campaigns.apply-to-campaign'),
        isTab: true,
      },
      { to: '/influencer/sales', label: 'influencer.nav.sales', icon: 'sales', roles: ['influencer'], isTab: true },
      { to: '/influencer/codes', label: 'influencer.nav.codes', icon: 'code', roles: ['influencer'], isTab: true },
      { to: '/influencer/wallet', label: 'influencer.nav.wallet', icon: 'wallet', roles: ['influencer'], isTab: true },
      { to: '/influencer/statements', label: 'cut-offs.own.title', icon: 'order', roles: ['influencer'] },
      { to: '/influencer/profile', label: 'influencer.nav.profile', icon: 'person', roles: ['influencer'] },
    ],
  },
]

/** The groups and items that a holder of these roles sees while looking at that brand (its slug; null for none), addresses filled in. */
export function navigationFor(
  roles: readonly Role[],
  brand: string | null,
  groups: readonly NavGroup[] = navigation,
): NavGroup[] {
  return groups
    .map((group) => ({
      ...group,
      items: group.items
        .filter((item) => item.roles.some((role) => roles.includes(role)) && (brand !== null || !item.to.includes(':brand')))
        .map((item) => ({ ...item, to: item.to.replace(':brand', brand ?? '') })),
    }))
    .filter((group) => group.items.length > 0)
}
