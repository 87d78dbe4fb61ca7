import { NavLink } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import type { NavCounts, NavGroup } from './nav-items.ts'

export function NavList({ groups, counts = {} }: { groups: readonly NavGroup[]; counts?: NavCounts | undefined }) {
  const { t } = useTranslation()
  return (
    <nav className="nav" aria-label={t('shell.nav.label')}>
      {groups.map((group) => (
        <div className="nav-group" key={group.items[0]?.to}>
          {group.label === undefined ? null : <p className="nav-label">{t(group.label)}</p>}
          <ul>
            {group.items.map((item) => (
              <li key={item.to}>
                <NavLink to={item.to} end={item.isExact} prefetch="intent" className="nav-link">
                  <Icon name={item.icon} />
                  <span>{t(item.label)}</span>
                  {item.waiting === undefined ? null : <Waiting count={counts[item.waiting] ?? 0} />}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function Waiting({ count }: { count: number }) {
  const { t } = useTranslation()
  if (count === 0) return null
  return (
    <span className="nav-count num" title={t('review.nav.waiting', { count })}>
      {count}
    </span>
  )
}
