import { NavLink } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** The sections of a brand's settings. */
export function SettingsTabs({ base }: { base: string }) {
  const { t } = useTranslation()
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
      <NavLink to={`${base}/vtex`} prefetch="intent">
        {t('brands.settings.vtex')}
      </NavLink>
    </nav>
  )
}
