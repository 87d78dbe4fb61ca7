import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { formatMoney } from '#app/ui/format.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useMixedCurrency, useReader } from '#app/ui/shell-data.ts'
import type { CommissionListItem } from '../queries/list-commissions.server.ts'
import type { CommissionSum } from '../queries/sum-commissions.server.ts'
import { SalesFilters, salesFilterNames } from './sales-filters.tsx'
import { SalesTable } from './sales-table.tsx'

type OwnSalesProps = {
  readonly sales: readonly CommissionListItem[]
  readonly next: string | null
  readonly previous: string | null
  readonly sums: readonly CommissionSum[]
  readonly codes: readonly { readonly id: string; readonly code: string }[]
}

/** An influencer's sales with what they come to. */
export function OwnSales({ sales, next, previous, sums, codes }: OwnSalesProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const show = useMixedCurrency()
  const params = new URLSearchParams(useLocation().search)
  const isFiltered = salesFilterNames.some((name) => params.has(name))
  const count = sums.reduce((total, sum) => total + sum.count, 0)
  const amounts = sums.map(({ amount, currency }) => formatMoney({ amount, currency }, locale, { show })).join(' + ')
  return (
    <>
      <PageHeader title={t('earnings.sales.title')} subtitle={t('earnings.sales.subtitle')} />
      <SalesTable
        sales={sales}
        page={{ next, previous }}
        csvHref="/influencer/sales.csv"
        filters={<SalesFilters codes={codes} />}
        summary={
          count === 0 ? undefined : (
            <span className="sales-summary" suppressHydrationWarning>
              {t('earnings.sales.summary', { count, amounts })}
            </span>
          )
        }
        empty={isFiltered ? <NoneFound /> : <NoSales />}
      />
    </>
  )
}

/** Nothing sold yet: share a code. */
export function NoSales() {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon="sales"
      title={t('earnings.sales.empty')}
      text={t('earnings.sales.empty-text')}
      action={
        <LinkButton to="/influencer/codes" look="primary">
          {t('earnings.sales.share')}
        </LinkButton>
      }
    />
  )
}

function NoneFound() {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon="filter"
      title={t('earnings.sales.none-found')}
      text={t('earnings.sales.none-found-text')}
      action={<LinkButton to="/influencer/sales">{t('earnings.sales.clear')}</LinkButton>}
    />
  )
}
