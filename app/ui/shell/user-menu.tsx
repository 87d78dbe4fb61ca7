import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import type { ShellUser } from '../shell-data.ts'
import { PreferencesForm } from './preferences-form.tsx'

/** The account: who is signed in, language, appearance, the way out (posts to /logout). */
export function UserMenu({ user, isCompact = false }: { user: ShellUser; isCompact?: boolean }) {
  const { t } = useTranslation()
  return (
    <Menu
      className={isCompact ? 'user-menu menu-end' : 'user-menu menu-up'}
      label={`${t('shell.user.menu')}: ${user.name}`}
      summary={
        <>
          <span className="avatar" aria-hidden>
            {initials(user.name)}
          </span>
          {isCompact ? null : (
            <span className="user-text">
              <span className="user-name">{user.name}</span>
              <span className="user-role">{user.roles.map((role) => t(`shell.roles.${role}`)).join(' · ')}</span>
            </span>
          )}
        </>
      }
    >
      <p className="menu-heading">
        <strong>{user.name}</strong>
        <span>{user.email}</span>
      </p>
      <PreferencesForm />
      {user.roles.includes('influencer') ? (
        <Link to="/influencer/profile" className="menu-item">
          <Icon name="person" size={18} />
          {t('influencer.nav.profile')}
        </Link>
      ) : null}
      <Link to="/account/security" className="menu-item">
        <Icon name="shield" size={18} />
        {t('auth.security.nav')}
      </Link>
      <form method="post" action="/logout" className="menu-foot">
        <button type="submit" className="menu-item">
          <Icon name="sign-out" size={18} />
          {t('shell.user.sign-out')}
        </button>
      </form>
    </Menu>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? words.at(-1)?.[0] : ''}`.toLocaleUpperCase()
}
