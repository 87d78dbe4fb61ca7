import { NavLink } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** People who can sign in, and those asked to. */
export function PeopleTabs() {
  const { t } = useTranslation()
  return (
    <nav className="tabs" aria-label={t('users.tabs.label')}>
      <NavLink to="/admin/users" end prefetch="intent">
        {t('users.tabs.users')}
      </NavLink>
      <NavLink to="/admin/invitations" prefetch="intent">
        {t('users.tabs.invitations')}
      </NavLink>
    </nav>
  )
}
