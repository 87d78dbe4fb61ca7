import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { formatDay } from '#app/ui/format.ts'
import { KeyValues } from '#app/ui/key-values.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { TaxProfile } from '../../queries/read-application.server.ts'
import { regimeText } from './regime-text.ts'

/** How somebody is taxed now. */
export function TaxCard({ tax }: { tax: TaxProfile | null }) {
  const { t } = useTranslation()
  return (
    <Card title={t('review.tax.title')}>
      {tax === null ? <p className="soft">{t('review.tax.none')}</p> : <TaxFacts tax={tax} />}
    </Card>
  )
}

export function TaxFacts({ tax }: { tax: TaxProfile }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const yesNo = (value: boolean) => (value ? t('review.tax.yes') : t('review.tax.no'))
  return (
    <KeyValues
      items={[
        { label: t('review.tax.regime'), value: regimeText(t, tax.regime) },
        { label: t('review.tax.declarant'), value: yesNo(tax.isDeclarant) },
        { label: t('review.tax.vat'), value: yesNo(tax.isVatResponsible) },
        { label: t('review.tax.invoice'), value: yesNo(tax.mustInvoice) },
        ...(tax.activityCode === null
          ? []
          : [{ label: t('review.tax.activity'), value: <span className="code">{tax.activityCode}</span> }]),
        {
          label: t('review.tax.since'),
          value: (
            <time dateTime={tax.validFrom} suppressHydrationWarning>
              {formatDay(tax.validFrom, locale, 'long')}
            </time>
          ),
        },
      ]}
    />
  )
}
