import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { walletAccountKinds } from '#app/domain/ledger.ts'
import { dynamicText } from '#app/i18n/dynamic-text.ts'
import { BrandChip } from '#app/ui/brand-chip.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import type { Column } from '#app/ui/table/column.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { PostingListItem } from '../queries/list-postings.server.ts'

type WalletEntriesProps = {
  readonly entries: readonly PostingListItem[]
  readonly next: string | null
  readonly currencies: readonly string[]
  readonly show: 'symbol' | 'code'
  /** The address of the sales that entries open; one brand's, where only those have a page. */
  readonly sales: { readonly to: string; readonly brandId?: string }
}

const names = ['kind', 'currency', 'transactionId'] as const

/** Every entry of a wallet, last first: when, why, and by how much it moved which balance. An entry of a sale opens it. */
export function WalletEntries({ entries, next, currencies, show, sales }: WalletEntriesProps) {
  const { t } = useTranslation()
  const params = new URLSearchParams(useLocation().search)
  const isFiltered = names.some((name) => params.has(name))
  return (
    <div id="entries" className="stack">
      <h2>{t('earnings.wallet.entries')}</h2>
      <DataTable
        id="own-entries"
        caption={t('earnings.wallet.entries')}
        columns={useColumns(show, sales)}
        rows={entries}
        rowKey={({ id }) => String(id)}
        page={{ next, previous: null }}
        filters={
          <FilterBar names={names}>
            <FilterSelect
              name="kind"
              label={t('earnings.wallet.balance')}
              allLabel={t('earnings.wallet.all-balances')}
              options={walletAccountKinds.map((kind) => ({ value: kind, label: t(`earnings.account.${kind}`) }))}
            />
            {currencies.length < 2 ? null : (
              <FilterSelect
                name="currency"
                label={t('earnings.wallet.currency')}
                allLabel={t('earnings.wallet.all-currencies')}
                options={currencies.map((currency) => ({ value: currency, label: currency }))}
              />
            )}
          </FilterBar>
        }
        empty={
          <EmptyState
            icon="wallet"
            title={t(isFiltered ? 'earnings.wallet.none-found' : 'earnings.wallet.empty')}
            text={isFiltered || sales.brandId !== undefined ? undefined : t('earnings.sales.empty-text')}
          />
        }
      />
    </div>
  )
}

function useColumns(show: 'symbol' | 'code', sales: WalletEntriesProps['sales']): Column<PostingListItem>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'reason',
      label: t('earnings.wallet.reason'),
      isMain: true,
      render: ({ transaction, brand, account }) => (
        <span className="sale-cell">
          {isOfSale(transaction.causeKind) && (sales.brandId === undefined || sales.brandId === brand.id) ? (
            <Link to={`${sales.to}/${transaction.causeId}`}>{reasonText(t, transaction.reason)}</Link>
          ) : (
            reasonText(t, transaction.reason)
          )}
          <span className="entry-notes soft">
            <span className="narrow-only">{dynamicText(t, `earnings.account.${account.kind}`)}</span>
            <DateText value={transaction.postedAt} show="day-time" />
            <BrandChip brand={brand} />
          </span>
        </span>
      ),
    },
    {
      key: 'account',
      label: t('earnings.wallet.balance'),
      isWideOnly: true,
      render: ({ account }) => dynamicText(t, `earnings.account.${account.kind}`),
    },
    {
      key: 'amount',
      label: t('earnings.wallet.amount'),
      align: 'end',
      render: ({ amount, currency }) => <MoneyText value={{ amount, currency }} show={show} tone="sign" signed />,
    },
  ]
}

function isOfSale(causeKind: string): boolean {
  return causeKind === 'order' || causeKind === 'hold-release'
}

function reasonText(t: Parameters<typeof dynamicText>[0], reason: { readonly code: string }): string {
  return dynamicText(t, [`earnings.history.${reason.code}`, 'earnings.wallet.movement'])
}
