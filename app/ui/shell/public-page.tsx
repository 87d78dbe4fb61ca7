import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import { useShell } from '../shell-data.ts'
import { BrandMark, NameMark } from './brand-mark.tsx'
import { PreferencesForm } from './preferences-form.tsx'
import { SkipLink } from './skip-link.tsx'

/** Frame of the pages that are read signed out: brand, language and appearance, content in the middle. */
export function PublicPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const { brand } = useShell()
  return (
    <div className="public">
      <SkipLink />
      <header className="public-header">
        <Link to="/" className="public-brand">
          {brand === null ? <NameMark name={t('shell.name')} /> : <BrandMark brand={brand} />}
          <span>{brand?.name ?? t('shell.name')}</span>
        </Link>
        <Menu label={t('shell.theme.label')} summary={<Icon name="sun" />} className="menu-end">
          <PreferencesForm />
        </Menu>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
