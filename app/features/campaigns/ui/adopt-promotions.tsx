import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Discount } from '#app/domain/promotion.ts'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'

/** A promotion of the VTEX account, as a choice. */
export type PromotionChoice = {
  readonly id: string
  readonly name: string
  readonly utmSource: string
  readonly isActive: boolean
  readonly beginsAt: Date | null
  readonly endsAt: Date | null
  readonly discount: Discount | null
  /** Null: it fits this campaign. */
  readonly obstacle: 'other-utm-source' | null
}

type AdoptPromotionsProps = {
  /** Null: VTEX did not say. */
  readonly choices: readonly PromotionChoice[] | null
  readonly isDraft: boolean
}

/** The promotions that the merchant has in VTEX, to let one of them give the discount. */
export function AdoptPromotions({ choices, isDraft }: AdoptPromotionsProps) {
  const { t } = useTranslation()
  const text = t(isDraft ? 'campaigns.promotion.adopt-text-draft' : 'campaigns.promotion.adopt-text')
  if (choices === null || choices.length === 0)
    return (
      <Card title={t('campaigns.promotion.adopt-title')} description={text}>
        <EmptyState
          icon="campaign"
          title={t(choices === null ? 'campaigns.promotion.unanswered' : 'campaigns.promotion.no-choices')}
          text={t(choices === null ? 'campaigns.promotion.unanswered-text' : 'campaigns.promotion.no-choices-text')}
        />
      </Card>
    )
  return (
    <Card title={t('campaigns.promotion.adopt-title')} description={text} isFlush>
      <DataTable
        id="promotions"
        caption={t('campaigns.promotion.adopt-title')}
        rows={choices}
        rowKey={(choice) => choice.id}
        page={{ next: null, previous: null }}
        empty={null}
        columns={[
          { key: 'name', label: t('campaigns.promotion.name'), isMain: true, render: ({ name }) => name },
          { key: 'source', label: 'utmSource', render: ({ utmSource }) => <code>{utmSource}</code> },
          {
            key: 'state',
            label: t('campaigns.promotion.state'),
            render: ({ isActive }) => t(isActive ? 'campaigns.promotion.on' : 'campaigns.promotion.off'),
          },
          {
            key: 'until',
            label: t('campaigns.promotion.until'),
            render: ({ endsAt }) => (endsAt === null ? <span className="soft">—</span> : <DateText value={endsAt} />),
          },
          {
            key: 'choose',
            label: t('campaigns.promotion.choose'),
            render: ({ id, name, obstacle }) =>
              obstacle === null ? (
                <Form method="post">
                  <input type="hidden" name="promotionId" value={id} />
                  <ConfirmButton
                    label={t('campaigns.promotion.adopt')}
                    title={t('campaigns.promotion.adopt-question', { name })}
                    name="intent"
                    value="adopt"
                  >
                    <p>{t('campaigns.promotion.adopt-consequence')}</p>
                  </ConfirmButton>
                </Form>
              ) : (
                <span className="soft small">{t(`campaigns.promotion.obstacle.${obstacle}`)}</span>
              ),
          },
        ]}
      />
    </Card>
  )
}
