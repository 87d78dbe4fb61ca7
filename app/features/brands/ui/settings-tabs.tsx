import { NavLink } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { useShell } from '#app/ui/shell-data.ts'

/** The sections of a brand's settings. */
export function SettingsTabs({ base }: { base: string }) {
  const { t } = useTranslation()
  const { user } = useShell()
  return (
    <nav className="tabs" aria-label={t('brands.settings.tabs')}>
      <NavLink to={base} end prefetch="intent">
        {t('brands.settings.identity')}
      </NavLink>
      <NavLink to={`${base}/sender`} prefetch="intent">
        {t('brands.settings.sender')}
      </NavLink>
      <NavLink to={`${base}/terms`} prefetch="intent">
        {t('brands.settings.terms')}
      </NavLink>
      {user?.roles.some((role) => staffFor('auth.read-team').includes(role)) ? (
        <NavLink to={`${base}/team`} prefetch="intent">
          {t('users.team.title')}
        </NavLink>
      ) : null}
      <NavLink to={`${base}/vtex`} prefetch="intent">
        {t('brands.settings.vtex')}
      </NavLink>
    </nav>
  )
}
