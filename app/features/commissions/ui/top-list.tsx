import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { formatMoney } from '#app/ui/format.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { RankedSales } from '../queries/rank-sales.server.ts'

export type TopEntry = RankedSales & {
  readonly id: string
  readonly name: string
  readonly note: string | null
  readonly to: string
}

/** Who or what sells most, with bars to compare; each opens its rows. */
export function TopList({ title, entries }: { title: string; entries: readonly TopEntry[] }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const most = entries[0]?.salesAmount ?? 0n
  return (
    <Card title={title} description={t('overview.top.text')}>
      {entries.length === 0 ? (
        <p className="soft">{t('overview.top.none')}</p>
      ) : (
        <ol className="top-list">
          {entries.map((entry) => (
            <li key={entry.id}>
              <Link to={entry.to} prefetch="intent">
                <span className="top-name">{entry.name}</span>
                <MoneyText value={{ amount: entry.salesAmount, currency: entry.currency }} />
                <span className="top-bar" aria-hidden>
                  <span style={{ width: `${share(entry.salesAmount, most)}%` }} />
                </span>
                <span className="faint top-note">
                  {[
                    entry.note,
                    t('overview.top.orders', { count: entry.orders }),
                    t('overview.top.commission', {
                      amount: formatMoney({ amount: entry.commissionAmount, currency: entry.currency }, locale),
                    }),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

/** Percent of the most, at least 2 so that it can be seen. */
function share(amount: bigint, most: bigint): number {
  return most <= 0n ? 2 : Math.max(2, Number((amount * 100n) / most))
}
