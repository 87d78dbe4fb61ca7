import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import type { CommissionDetail } from '../queries/get-commission.server.ts'

/** The terms that a sale's commission follows, and its dates. */
export function SaleFacts({ sale }: { sale: CommissionDetail }) {
  const { t } = useTranslation()
  const { terms, timeZone } = sale
  const day = (value: Date | null) =>
    value === null ? (
      t(sale.status === 'reversed' ? 'earnings.sale.never' : 'earnings.sale.not-yet')
    ) : (
      <DateText value={value} timeZone={timeZone} />
    )
  return (
    <Card title={t('earnings.sale.facts')}>
      <KeyValues
        items={[
          { label: t('earnings.sale.bought'), value: <DateText value={sale.placedAt} show="day-time" timeZone={timeZone} /> },
          { label: t('earnings.sale.code'), value: <span className="code">{sale.code.code}</span> },
          { label: t('earnings.sale.campaign'), value: sale.campaign.name },
          {
            label: t('earnings.sale.terms'),
            value: t('earnings.sale.version', { version: terms.version }),
            hint: t('earnings.sale.version-hint'),
          },
          { label: t('earnings.sale.confirms'), value: t(`earnings.sale.confirm-on.${terms.confirmOn}`) },
          { label: t('earnings.sale.confirmed'), value: day(sale.confirmedAt) },
          { label: t('earnings.sale.hold'), value: t('earnings.sale.days', { count: terms.holdDays }) },
          { label: t('earnings.sale.available'), value: day(sale.releasedAt ?? sale.availableAt) },
        ]}
      />
    </Card>
  )
}
