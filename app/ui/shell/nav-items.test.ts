import { expect, test } from 'vitest'
import { type NavGroup, navigation, navigationFor } from './nav-items.ts'

const groups: NavGroup[] = [
  { items: [{ to: '/home', label: 'shell.nav.home', icon: 'home', roles: ['influencer', 'manager'] }] },
  {
    label: 'shell.roles.finance',
    items: [{ to: '/payments', label: 'shell.roles.finance', icon: 'payment', roles: ['finance', 'admin'] }],
  },
]

test('a person sees the pages of their roles, and no heading of a group that has none for them', () => {
  expect(navigationFor(['manager'], null, groups)).toEqual([groups[0]])
  expect(navigationFor(['finance', 'influencer'], null, groups)).toEqual(groups)
  expect(navigationFor([], null, groups)).toEqual([])
})

test('pages of a brand lead to the brand being looked at, and are away where there is none', () => {
  const ofBrand: NavGroup[] = [
    { items: [{ to: '/brands/:brand/orders', label: 'shell.nav.home', icon: 'order', roles: ['manager'] }] },
  ]
  expect(navigationFor(['manager'], 'bazar', ofBrand)[0]?.items[0]?.to).toBe('/brands/bazar/orders')
  expect(navigationFor(['manager'], null, ofBrand)).toEqual([])
})

test("the phone's bar has room for five tabs", () => {
  const tabs = navigationFor(['influencer'], null)
    .flatMap((group) => group.items)
    .filter((item) => item.isTab)
  expect(tabs.length).toBeLessThanOrEqual(5)
})

test('every address stands once in the navigation', () => {
  const addresses = navigation.flatMap((group) => group.items).map((item) => item.to)
  expect(new Set(addresses).size).toBe(addresses.length)
})
