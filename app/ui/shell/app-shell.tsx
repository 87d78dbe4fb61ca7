import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../format.ts'
import { Icon } from '../icon.tsx'
import { useReader, useShell } from '../shell-data.ts'
import { BrandSwitcher } from './brand-switcher.tsx'
import { type NavCounts, type NavGroup, navigation, navigationFor } from './nav-items.ts'
import { NavList } from './nav-list.tsx'
import { PublicPage } from './public-page.tsx'
import { SkipLink } from './skip-link.tsx'
import { TabBar } from './tab-bar.tsx'
import { UserMenu } from './user-menu.tsx'

type AppShellProps = {
  readonly children: ReactNode
  readonly groups?: readonly NavGroup[]
  readonly counts?: NavCounts | undefined
  /** Shown beside the sandbox's date: its control, for those who may move it. */
  readonly sandboxControl?: ReactNode
}

/**
 * The frame of every signed-in page. Wide: a sider with brand, navigation and account. Narrow: a top bar; influencers get a bottom bar of
 * tabs, staff a drawer. Works without JavaScript. Signed out, it is the public frame.
 */
export function AppShell({ children, groups = navigation, counts, sandboxControl }: AppShellProps) {
  const { t } = useTranslation()
  const { user, brand, sandboxNow } = useShell()
  if (user === null) return <PublicPage>{children}</PublicPage>
  const visible = navigationFor(user.roles, brand?.slug ?? null, groups)
  const isStaff = user.roles.some((role) => role !== 'influencer')
  const tabs = isStaff ? [] : visible.flatMap((group) => group.items).filter((item) => item.isTab)
  return (
    <div className={tabs.length > 0 ? 'shell shell-tabs' : 'shell'}>
      <SkipLink />
      <header className="topbar">
        <button type="button" className="icon-button" aria-label={t('shell.nav.open')} popovertarget="sider">
          <Icon name="menu" />
        </button>
        <BrandSwitcher />
        <UserMenu user={user} isCompact />
      </header>
      <aside className="sider" id="sider" popover="auto">
        <div className="sider-head">
          <BrandSwitcher />
          <button
            type="button"
            className="icon-button sider-close"
            aria-label={t('shell.nav.close')}
            popovertarget="sider"
            popovertargetaction="hide"
          >
            <Icon name="close" />
          </button>
        </div>
        <NavList groups={visible} counts={counts} />
        <UserMenu user={user} />
      </aside>
      <div className="shell-main">
        {sandboxNow === null ? null : <SandboxBadge now={sandboxNow}>{sandboxControl}</SandboxBadge>}
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
      {tabs.length > 0 ? <TabBar items={tabs} /> : null}
    </div>
  )
}

function SandboxBadge({ now, children }: { now: Date; children?: ReactNode }) {
  const { t } = useTranslation()
  const { locale, timeZone } = useReader()
  return (
    <section className="sandbox" aria-label={t('shell.sandbox.badge')}>
      <strong>{t('shell.sandbox.badge')}</strong>
      <span suppressHydrationWarning>{t('shell.sandbox.clock', { date: formatDate(now, locale, timeZone, 'day-time') })}</span>
      {children}
    </section>
  )
}
