import { useTranslation } from 'react-i18next'
import { BrandChip } from '#app/ui/brand-chip.tsx'
import { Card } from '#app/ui/card.tsx'
import { formatDate, formatMoney, formatRate } from '#app/ui/format.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useMixedCurrency, useReader } from '#app/ui/shell-data.ts'
import type { ComingEarnings } from '../queries/list-coming-earnings.server.ts'
import { periodText } from './period-text.ts'

type ComingEarningsCardProps = {
  readonly coming: readonly ComingEarnings[]
  /** Leads to the statements, where it stands on another page. */
  readonly hasLink?: boolean
}

/** Of each brand: when the next cut-off is, what it holds so far, and what it will take to recover debt. */
export function ComingEarningsCard({ coming, hasLink = false }: ComingEarningsCardProps) {
  const { t } = useTranslation()
  if (coming.length === 0) return null
  return (
    <Card
      isFlush
      title={t('cut-offs.next.title')}
      description={t('cut-offs.next.text')}
      actions={
        hasLink ? (
          <LinkButton to="/influencer/statements" look="text" size="small">
            {t('cut-offs.own.title')}
          </LinkButton>
        ) : undefined
      }
    >
      <ul className="entries">
        {coming.map((one) => (
          <li key={`${one.brand.id}${one.currency}`} className="entry">
            <Coming coming={one} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Coming({ coming }: { coming: ComingEarnings }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const show = useMixedCurrency()
  const { brand, currency, firstDay, dueAt, isWaiting, earned, released, debt } = coming
  const date = formatDate(dueAt, locale, brand.timeZone, 'day-long')
  return (
    <>
      <span className="entry-main">
        <strong suppressHydrationWarning>
          {t(isWaiting ? 'cut-offs.next.waiting' : 'cut-offs.next.on', { date })} <BrandChip brand={brand} />
        </strong>
        <span className="soft" suppressHydrationWarning>
          {periodText(firstDay, locale)} · {t('cut-offs.next.released')}{' '}
          <MoneyText value={{ amount: released, currency }} show={show} tone="muted" />
        </span>
        {debt < 0n ? <RecoveryText coming={coming} /> : null}
      </span>
      <span className="two-lines entry-sum">
        <strong>
          <MoneyText value={{ amount: earned, currency }} show={show} />
        </strong>
        <span className="faint">{t('cut-offs.next.earned')}</span>
      </span>
    </>
  )
}

/** What the next cut-off takes to recover debt: said before it happens. */
function RecoveryText({ coming: { currency, debt, recovery, recoveryShare } }: { coming: ComingEarnings }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const values = {
    debt: formatMoney({ amount: -debt, currency }, locale),
    amount: formatMoney({ amount: recovery, currency }, locale),
    share: formatRate(recoveryShare, locale),
  }
  return (
    <span className="soft" suppressHydrationWarning>
      {t(recovery === 0n ? 'cut-offs.next.takes-nothing' : 'cut-offs.next.takes', values)}
    </span>
  )
}
