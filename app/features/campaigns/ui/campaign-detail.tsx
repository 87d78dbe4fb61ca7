import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PolicyWords } from '#app/features/policies/ui/policy-words.tsx'
import { Card } from '#app/ui/card.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { CampaignWithTerms } from '../queries/get-campaign.server.ts'
import type { StoredTerms } from '../queries/list-terms-of-campaigns.server.ts'
import { setupAddress } from '../setup-steps.ts'
import { BudgetCard } from './budget-card.tsx'
import { CampaignMoves } from './campaign-moves.tsx'
import { CampaignStatusTag } from './campaign-status-tag.tsx'
import { CampaignWindow } from './campaign-window.tsx'
import { TermsInWords } from './terms-in-words.tsx'
import { TermsVersions } from './terms-versions.tsx'

type CampaignDetailProps = {
  readonly campaign: CampaignWithTerms
  /** The newest first. */
  readonly versions: readonly StoredTerms[]
  readonly liveCodes: number
  /** Of the budget, minor units. */
  readonly spent: bigint
  /** Made by `renderPolicy`; empty for none. */
  readonly briefHtml: string
  /** The address of the list of campaigns. */
  readonly base: string
  readonly mayChange: boolean
  /** Sales of the campaign. */
  readonly sales: ReactNode
  /** The discount of its codes in VTEX. */
  readonly promotion: ReactNode
  /** What its influencers download. */
  readonly assets: ReactNode
  /** Its codes. */
  readonly codes: ReactNode
  /** Who did what to it, for those who may know. */
  readonly trail: ReactNode
}

/** A campaign: what it earns now, what it sold, its codes and the versions of its terms. */
export function CampaignDetail({
  campaign,
  versions,
  liveCodes,
  spent,
  briefHtml,
  base,
  mayChange,
  sales,
  promotion,
  assets,
  codes,
  trail,
}: CampaignDetailProps) {
  const { t } = useTranslation()
  const { now } = useReader()
  const mayChangeTerms = mayChange && campaign.status !== 'ended' && campaign.status !== 'archived'
  return (
    <>
      <PageHeader
        title={campaign.name}
        status={<CampaignStatusTag status={campaign.status} />}
        subtitle={<CampaignWindow campaign={campaign} />}
        back={{ to: base, label: t('campaigns.list.title') }}
        actions={
          mayChange ? (
            <>
              <LinkButton to={`${base}/${campaign.id}/duplicate`}>{t('campaigns.duplicate.action')}</LinkButton>
              <LinkButton to={`${base}/${campaign.id}/edit`}>{t('campaigns.detail.edit')}</LinkButton>
              {campaign.status === 'draft' ? (
                <LinkButton to={setupAddress(`${base}/${campaign.id}`, 'review')}>{t('campaigns.setup.resume')}</LinkButton>
              ) : null}
              <CampaignMoves campaign={campaign} liveCodes={liveCodes} />
            </>
          ) : undefined
        }
      />
      <div className="stack">
        {sales}
        <div className="columns">
          <div className="stack">
            <Card
              title={t('campaigns.detail.terms')}
              description={t('campaigns.detail.version', { version: campaign.terms.version })}
              actions={
                mayChangeTerms ? (
                  <LinkButton to={`${base}/${campaign.id}/terms/new`} size="small">
                    {t('campaigns.detail.new-terms')}
                  </LinkButton>
                ) : undefined
              }
            >
              <TermsInWords terms={campaign.terms} currency={campaign.brand.currency} />
            </Card>
            {briefHtml === '' ? null : (
              <Card title={t('campaigns.form.brief')}>
                <PolicyWords html={briefHtml} />
              </Card>
            )}
            {assets}
          </div>
          <div className="stack">
            {promotion}
            {campaign.terms.budget === null ? null : (
              <BudgetCard spent={spent} budget={campaign.terms.budget} currency={campaign.brand.currency} />
            )}
            <Card title={t('campaigns.detail.about')}>
              <KeyValues
                items={[
                  {
                    label: t('campaigns.form.description'),
                    value: campaign.description === '' ? <span className="soft">—</span> : campaign.description,
                  },
                  { label: t('campaigns.form.visibility'), value: t(`campaigns.visibility.${campaign.visibility}`) },
                  { label: t('campaigns.form.period'), value: t(`campaigns.period.${campaign.period}`) },
                  { label: 'utmSource', value: <code>{campaign.utmSource}</code> },
                  { label: t('campaigns.detail.zone'), value: campaign.brand.timeZone },
                  ...(campaign.status === 'active'
                    ? [{ label: t('campaigns.detail.applications'), value: <JoinLink campaign={campaign} /> }]
                    : []),
                ]}
              />
            </Card>
            <TermsVersions
              versions={versions}
              inForce={campaign.terms.version}
              currency={campaign.brand.currency}
              now={now}
              mayChange={mayChangeTerms}
              compareTo={`${base}/${campaign.id}/terms`}
            />
          </div>
        </div>
        {codes}
        {trail}
      </div>
    </>
  )
}

/** Where people apply to the campaign: to be sent to whoever should. */
function JoinLink({ campaign: { id, brand } }: { campaign: CampaignWithTerms }) {
  const { t } = useTranslation()
  return <Link to={`/join/${brand.slug}?campaign=${id}`}>{t('campaigns.detail.join-page')}</Link>
}
