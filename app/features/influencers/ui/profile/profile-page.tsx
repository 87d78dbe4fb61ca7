import { NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { InfluencerStatus } from '#app/domain/influencer-status.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { ProfileTab } from '../../profile-tabs.ts'
import { InfluencerStatusTag } from '../influencer-status-tag.tsx'
import { InfluencerMoves } from '../record/influencer-moves.tsx'

/** What every section of an influencer's page has in common. */
export type ProfileFrame = {
  readonly id: string
  readonly name: string
  readonly handle: string
  readonly status: InfluencerStatus
  /** The sections that the reader may open. */
  readonly tabs: readonly ProfileTab[]
  /** The address of the brand's pages. */
  readonly home: string
  readonly mayChange: boolean
}

/** One influencer: who it is, what can be done with them, and a section of what is known. */
export function ProfilePage({ frame, children }: { frame: ProfileFrame; children: ReactNode }) {
  const { t } = useTranslation()
  const { name, handle, status, tabs, home, mayChange } = frame
  const base = profileAddress(frame)
  return (
    <>
      <PageHeader
        title={name}
        status={<InfluencerStatusTag status={status} />}
        subtitle={`@${handle}`}
        back={{ to: `${home}/influencers`, label: t('influencers.list.title') }}
        actions={
          mayChange ? (
            <>
              <InfluencerMoves name={name} status={status} to={base} />
              <LinkButton to={`${base}/edit`}>{t('influencers.detail.edit')}</LinkButton>
              <LinkButton to={`${home}/codes/new?handle=${encodeURIComponent(handle)}`} look="primary">
                {t('influencers.detail.give-code')}
              </LinkButton>
            </>
          ) : undefined
        }
      />
      <nav className="tabs" aria-label={t('influencers.profile.tabs')}>
        {tabs.map((tab) => (
          <NavLink key={tab} to={tab === 'summary' ? base : `${base}/${tab}`} end prefetch="intent">
            {t(`influencers.profile.${tab}`)}
          </NavLink>
        ))}
      </nav>
      {children}
    </>
  )
}

/** Where an influencer's page is. */
export function profileAddress({ home, id }: Pick<ProfileFrame, 'home' | 'id'>): string {
  return `${home}/influencers/${id}`
}
