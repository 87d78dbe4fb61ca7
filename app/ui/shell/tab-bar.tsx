import { NavLink } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import type { NavItem } from './nav-items.ts'

/** The phone's bottom bar: the places an influencer goes to, under the thumb. */
export function TabBar({ items }: { items: readonly NavItem[] }) {
  const { t } = useTranslation()
  return (
    <nav className="tab-bar" aria-label={t('shell.nav.tabs')}>
      {items.map((item) => (
        <NavLink key={item.to} to={item.to} end={item.isExact} prefetch="intent" className="tab">
          <Icon name={item.icon} size={22} />
          <span>{t(item.label)}</span>
        </NavLink>
      ))}
    </nav>
  )
}
