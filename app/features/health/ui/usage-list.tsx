import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CodeStatusTag } from '#app/features/codes/ui/code-status-tag.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { formatChange } from '#app/ui/format.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import { usageDays } from '../inputs.ts'
import type { CodeUsage } from '../queries/list-usage.server.ts'

type UsageListProps = {
  readonly usage: readonly CodeUsage[]
  readonly nextCursor: string | null
  readonly campaigns: readonly { readonly id: string; readonly name: string }[]
  readonly influencers: readonly { readonly id: string; readonly name: string }[]
  /** The address of the brand's pages. */
  readonly home: string
}

/** What the codes sold beside what they cost, those that sold most first. */
export function UsageList({ usage, nextCursor, campaigns, influencers, home }: UsageListProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const named = (all: UsageListProps['campaigns']) => all.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <DataTable
      id="code-usage"
      caption={t('health.usage.title')}
      rows={usage}
      rowKey={({ id }) => id}
      page={{ next: nextCursor, previous: null }}
      csvHref={`${home}/health.csv`}
      columns={[
        {
          key: 'code',
          label: t('codes.list.code'),
          isMain: true,
          render: ({ id, code, holder }) => (
            <span className="stacked">
              <Link to={`${home}/codes/${id}`}>
                <code>{code}</code>
              </Link>
              <span className="soft small">{holder?.name ?? t('codes.list.nobody')}</span>
            </span>
          ),
        },
        {
          key: 'status',
          label: t('codes.list.status'),
          isExtra: true,
          render: ({ status }) => <CodeStatusTag status={status} />,
        },
        {
          key: 'orders',
          label: t('health.usage.orders'),
          align: 'end',
          render: ({ orders, canceledOrders }) => (
            <span className="stacked num">
              {orders}
              {canceledOrders === 0 ? null : (
                <span className="soft small">{t('health.usage.canceled', { count: canceledOrders })}</span>
              )}
            </span>
          ),
        },
        {
          key: 'trend',
          label: t('health.usage.trend'),
          align: 'end',
          render: ({ orders, ordersBefore }) => (
            <span className="stacked num">
              {formatChange(BigInt(ordersBefore), BigInt(orders), locale) ?? '–'}
              <span className="soft small">{t('health.usage.before', { count: ordersBefore })}</span>
            </span>
          ),
        },
        {
          key: 'new',
          label: t('health.usage.new'),
          align: 'end',
          render: ({ newCustomers, knownCustomers }) => (
            <span className="stacked num">
              {knownCustomers === 0 ? '–' : percent.format(newCustomers / knownCustomers)}
              <span className="soft small">{t('health.usage.new-of', { count: newCustomers, of: knownCustomers })}</span>
            </span>
          ),
        },
        { key: 'sales', label: t('health.usage.sales'), align: 'end', render: ({ sales }) => <MoneyText value={sales} /> },
        {
          key: 'discount',
          label: t('health.usage.discount'),
          align: 'end',
          render: ({ discount }) => <MoneyText value={discount} />,
        },
        {
          key: 'commission',
          label: t('health.usage.commission'),
          align: 'end',
          render: ({ commission }) => <MoneyText value={commission} />,
        },
        {
          key: 'cost',
          label: t('health.usage.cost'),
          align: 'end',
          render: ({ costShare }) => <span className="num">{costShare === null ? '–' : percent.format(costShare / 10_000)}</span>,
        },
        {
          key: 'last',
          label: t('health.usage.last-use'),
          render: ({ lastUsedAt }) =>
            lastUsedAt === null ? (
              <span className="soft">{t('health.usage.never')}</span>
            ) : (
              <DateText value={lastUsedAt} show="relative" />
            ),
        },
        { key: 'campaign', label: t('codes.list.campaign'), isExtra: true, render: ({ campaign }) => campaign.name },
      ]}
      empty={<EmptyState icon="search" title={t('health.usage.empty')} text={t('health.usage.empty-text')} />}
      filters={
        <FilterBar search={t('health.usage.search')} names={['days', 'use', 'campaignId', 'influencerId']}>
          <FilterSelect
            name="days"
            label={t('health.usage.days')}
            allLabel={t('health.usage.last.30')}
            options={usageDays
              .filter((value) => value !== '30')
              .map((value) => ({ value, label: t(`health.usage.last.${value}`) }))}
          />
          <FilterSelect
            name="use"
            label={t('health.usage.use.label')}
            allLabel={t('health.usage.use.all')}
            options={(['used', 'unused'] as const).map((value) => ({ value, label: t(`health.usage.use.${value}`) }))}
          />
          <FilterSelect
            name="campaignId"
            label={t('codes.list.campaign')}
            allLabel={t('codes.list.all-campaigns')}
            options={named(campaigns)}
          />
          <FilterSelect
            name="influencerId"
            label={t('codes.list.holder')}
            allLabel={t('health.usage.all-influencers')}
            options={named(influencers)}
          />
        </FilterBar>
      }
    />
  )
}
