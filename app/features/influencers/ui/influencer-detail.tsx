import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { InfluencerDetail as Detail } from '../queries/get-influencer.server.ts'
import { InfluencerStatusTag } from './influencer-status-tag.tsx'
import { InfluencerMoves } from './record/influencer-moves.tsx'

type InfluencerDetailProps = {
  readonly influencer: Detail
  /** The address of the brand's pages. */
  readonly home: string
  readonly mayChange: boolean
  readonly sales: ReactNode
  readonly wallet: ReactNode
  readonly codes: ReactNode
  /** What they proved and declared. */
  readonly record: ReactNode
  /** What happened to them. */
  readonly history: ReactNode
  /** The form that links them with another brand, where there is one. */
  readonly link: ReactNode
}

/** One person: what they sold, their money in short, their codes, who they are. */
export function InfluencerDetail({
  influencer,
  home,
  mayChange,
  sales,
  wallet,
  codes,
  record,
  history,
  link,
}: InfluencerDetailProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(influencer.country)
  return (
    <>
      <PageHeader
        title={influencer.name}
        status={<InfluencerStatusTag status={influencer.status} />}
        subtitle={`@${influencer.handle}`}
        back={{ to: `${home}/influencers`, label: t('influencers.list.title') }}
        actions={
          mayChange ? (
            <>
              <InfluencerMoves name={influencer.name} status={influencer.status} />
              <LinkButton to={`${home}/influencers/${influencer.id}/edit`}>{t('influencers.detail.edit')}</LinkButton>
              <LinkButton to={`${home}/codes/new?handle=${encodeURIComponent(influencer.handle)}`} look="primary">
                {t('influencers.detail.give-code')}
              </LinkButton>
            </>
          ) : undefined
        }
      />
      <div className="stack">
        {sales}
        <div className="columns">
          <div className="stack">
            {codes}
            {record}
          </div>
          <div className="stack">
            {wallet}
            <Card title={t('influencers.detail.about')}>
              <KeyValues
                items={[
                  { label: t('influencers.list.email'), value: influencer.email },
                  { label: t('influencers.list.country'), value: country ?? influencer.country },
                  {
                    label: t('influencers.detail.document'),
                    value: influencer.hasDocument
                      ? t('influencers.detail.document-known')
                      : t('influencers.detail.document-unknown'),
                    hint: t('influencers.detail.document-hint'),
                  },
                ]}
              />
            </Card>
            <Card title={t('influencers.detail.brands')}>
              <ul className="lines">
                {influencer.brands.map((brand) => (
                  <li key={brand.id}>
                    <span>{brand.name}</span>
                    <span className="soft small">
                      {t('influencers.detail.joined')} <DateText value={brand.joinedAt} />
                    </span>
                  </li>
                ))}
              </ul>
              {link}
            </Card>
            {history}
          </div>
        </div>
      </div>
    </>
  )
}
