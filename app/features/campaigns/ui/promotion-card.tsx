import { Form } from '@remix-run/react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { PromotionStatus } from '#app/domain/promotion.ts'
import { promotionScope } from '#app/domain/promotion-scope.ts'
import { dynamicText } from '#app/i18n/dynamic-text.ts'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { IconName } from '#app/ui/icon.tsx'
import { type KeyValue, KeyValues } from '#app/ui/key-values.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'
import type { CampaignPromotion } from '../queries/find-promotion.server.ts'
import type { CampaignWithTerms } from '../queries/get-campaign.server.ts'
import { DiscountText } from './discount-text.tsx'

const looks: Record<PromotionStatus, { tone: Tone; icon: IconName }> = {
  'pending-sync': { tone: 'informative', icon: 'clock' },
  active: { tone: 'positive', icon: 'check-circle' },
  archived: { tone: 'neutral', icon: 'inbox' },
  drifted: { tone: 'notice', icon: 'alert' },
  'sync-failed': { tone: 'negative', icon: 'x-circle' },
}

type PromotionCardProps = {
  readonly campaign: CampaignWithTerms
  /** Null: nobody has set a discount. */
  readonly promotion: CampaignPromotion | null
  readonly mayChange: boolean
  /** Where it is set. */
  readonly to: string
}

/** The discount of a campaign's codes and how its promotion stands in VTEX. */
export function PromotionCard({ campaign, promotion, mayChange, to }: PromotionCardProps) {
  const { t } = useTranslation()
  const isOver = campaign.status === 'ended' || campaign.status === 'archived'
  const change =
    mayChange && !isOver ? (
      <LinkButton to={to} size="small" {...(promotion === null && { look: 'primary' as const })}>
        {t(promotion === null ? 'campaigns.promotion.set' : 'campaigns.promotion.change')}
      </LinkButton>
    ) : undefined
  return (
    <Card title={t('campaigns.promotion.title')} description={t('campaigns.promotion.text')} actions={change}>
      {promotion === null ? (
        <EmptyState icon="campaign" title={t('campaigns.promotion.none')} text={t('campaigns.promotion.none-text')} />
      ) : (
        <>
          <KeyValues items={factsOf(campaign, promotion, t)} />
          {mayChange && (promotion.status === 'drifted' || promotion.status === 'sync-failed') ? (
            <PromotionButtons promotion={promotion} />
          ) : null}
        </>
      )}
    </Card>
  )
}

function factsOf(campaign: CampaignWithTerms, promotion: CampaignPromotion, t: TFunction): KeyValue[] {
  const { status, syncError, nextTryAt, promotionId, isAdopted, syncedAt } = promotion
  const next =
    status === 'pending-sync' && campaign.status === 'draft' ? 'draft' : isAdopted && status === 'drifted' ? 'unfit' : status
  const { unsaid } = isAdopted ? { unsaid: [] } : promotionScope(campaign.terms.include, campaign.terms.exclude)
  return [
    {
      label: t('campaigns.promotion.discount'),
      value: <DiscountText discount={promotion.discount} currency={campaign.brand.currency} />,
    },
    {
      label: t('campaigns.promotion.state'),
      value: (
        <span className="stacked-start">
          <StatusTag {...looks[status]}>{t(`campaigns.promotion.status.${status}`)}</StatusTag>
          <span className="soft small">
            {syncError === null
              ? t(`campaigns.promotion.next.${next}`)
              : dynamicText(t, [
                  `campaigns.promotion.reason.${syncError.split('.').at(-1)}`,
                  'campaigns.promotion.reason.unknown',
                ])}
          </span>
        </span>
      ),
    },
    { label: t('campaigns.promotion.owner'), value: t(isAdopted ? 'campaigns.promotion.adopted' : 'campaigns.promotion.own') },
    {
      label: 'VTEX',
      value:
        promotionId === null ? (
          <span className="soft">{t('campaigns.promotion.not-yet')}</span>
        ) : (
          <code className="wrap">{promotionId}</code>
        ),
    },
    ...(syncedAt === null
      ? []
      : [{ label: t('campaigns.promotion.checked'), value: <DateText value={syncedAt} show="day-time" /> }]),
    ...(nextTryAt === null
      ? []
      : [{ label: t('campaigns.promotion.next-time'), value: <DateText value={nextTryAt} show="day-time" /> }]),
    ...(unsaid.length === 0
      ? []
      : [
          {
            label: t('campaigns.promotion.unsaid'),
            value: t('campaigns.promotion.unsaid-text', {
              parts: unsaid.map(({ list, kind }) => t(`campaigns.promotion.part.${list}.${kind}`)).join(', '),
            }),
          },
        ]),
  ]
}

function PromotionButtons({ promotion: { status, isAdopted, promotionId } }: { promotion: CampaignPromotion }) {
  const { t } = useTranslation()
  const isOurs = status === 'drifted' && !isAdopted && promotionId !== null
  return (
    <Form method="post" className="card-link">
      <ConfirmButton
        label={t(isOurs ? 'campaigns.promotion.heal' : 'campaigns.promotion.retry')}
        title={t(isOurs ? 'campaigns.promotion.heal-title' : 'campaigns.promotion.retry-title')}
        look="primary"
        name="intent"
        value="retry-promotion"
      >
        <p>{t(isOurs ? 'campaigns.promotion.heal-text' : 'campaigns.promotion.retry-text')}</p>
      </ConfirmButton>
    </Form>
  )
}
