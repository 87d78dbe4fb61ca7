import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PolicyWords } from '#app/features/policies/ui/policy-words.tsx'
import { BrandChip } from '#app/ui/brand-chip.tsx'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { OwnCampaign } from '../../queries/list-own-campaigns.server.ts'
import { AssetsCard } from '../assets/assets-card.tsx'
import { CampaignWindow } from '../campaign-window.tsx'
import { ChangeList } from '../change-list.tsx'
import { TermsInWords } from '../terms-in-words.tsx'
import { MembershipTag } from './membership-tag.tsx'
import { OwnAnswer } from './own-answer.tsx'

type OwnCampaignPageProps = {
  readonly campaign: OwnCampaign
  /** The brief as HTML; empty where there is none. */
  readonly briefHtml: string
  /** My better rates in it. */
  readonly rates: ReactNode
  /** My codes of the campaign. */
  readonly codes: ReactNode
}

/** One campaign, to the influencer: what it earns, what changes, what to do, and their answer. */
export function OwnCampaignPage({ campaign, briefHtml, rates, codes }: OwnCampaignPageProps) {
  const { t } = useTranslation()
  const { brand, membership, terms, lastTerms, changes } = campaign
  return (
    <>
      <PageHeader
        title={campaign.name}
        status={membership === null ? undefined : <MembershipTag status={membership.status} isOwn />}
        subtitle={<BrandChip brand={brand} />}
        back={{ to: '/influencer/campaigns', label: t('members.own.title') }}
      />
      <div className="stack">
        <OwnAnswer campaign={campaign} />
        <div className="columns">
          <div className="stack">
            {changes.length === 0 ? null : (
              <Card
                title={t('members.own.what-changes')}
                description={
                  <>
                    {t('members.own.changes-from')} <DateText value={lastTerms.validFrom} show="day-time" />
                  </>
                }
              >
                <ChangeList changes={changes} currency={brand.currency} />
              </Card>
            )}
            {rates}
            <Card title={t('campaigns.detail.terms')} description={t('campaigns.detail.version', { version: terms.version })}>
              <TermsInWords terms={terms} currency={brand.currency} />
            </Card>
            {briefHtml === '' ? null : (
              <Card title={t('members.own.brief')}>
                <PolicyWords html={briefHtml} />
              </Card>
            )}
            {campaign.assets.length === 0 ? null : (
              <AssetsCard
                assets={campaign.assets}
                base={`/influencer/campaigns/${campaign.id}/documents`}
                text={t('members.own.assets-text')}
                empty=""
              />
            )}
          </div>
          <div className="stack">
            <Card title={t('campaigns.detail.about')}>
              {campaign.description === '' ? null : <p>{campaign.description}</p>}
              <KeyValues
                items={[
                  { label: t('campaigns.list.window'), value: <CampaignWindow campaign={campaign} /> },
                  ...(membership?.joinedAt == null
                    ? []
                    : [{ label: t('members.own.since'), value: <DateText value={membership.joinedAt} /> }]),
                ]}
              />
            </Card>
            {codes}
          </div>
        </div>
      </div>
    </>
  )
}
