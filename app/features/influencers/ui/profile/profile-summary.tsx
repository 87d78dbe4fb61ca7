import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { InfluencerDetail } from '../../queries/get-influencer.server.ts'

type ProfileSummaryProps = {
  readonly influencer: InfluencerDetail
  readonly sales: ReactNode
  /** Their groups and tags. */
  readonly marks: ReactNode
  /** The form that links them with another brand, where there is one. */
  readonly link: ReactNode
}

/** One influencer in short: what they sold, how the brand sorted them, who they are. */
export function ProfileSummary({ influencer, sales, marks, link }: ProfileSummaryProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(influencer.country)
  return (
    <div className="stack">
      {sales}
      <div className="columns">
        <div className="stack">
          {marks}
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
        </div>
        <Card title={t('influencers.detail.about')}>
          <KeyValues
            items={[
              {
                label: t('influencers.list.email'),
                value: <a href={`mailto:${influencer.email}`}>{influencer.email}</a>,
              },
              { label: t('influencers.list.country'), value: country ?? influencer.country },
              { label: t('influencers.list.since'), value: <DateText value={influencer.createdAt} /> },
              {
                label: t('influencers.detail.document'),
                value: influencer.hasDocument ? t('influencers.detail.document-known') : t('influencers.detail.document-unknown'),
                hint: t('influencers.detail.document-hint'),
              },
            ]}
          />
        </Card>
      </div>
    </div>
  )
}
