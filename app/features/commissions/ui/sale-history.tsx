import { Link } from '@remix-run/react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { isWalletAccount, type WalletAccountKind } from '#app/domain/ledger.ts'
import { orderStateOf } from '#app/domain/order-status.ts'
import { Card } from '#app/ui/card.tsx'
import { formatDate, formatMoney } from '#app/ui/format.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { Tone } from '#app/ui/status-tag.tsx'
import { Timeline, type TimelineItem } from '#app/ui/timeline.tsx'
import type { CommissionDetail, CommissionRevision } from '../queries/get-commission.server.ts'
import { traceChanges } from '../trace-changes.ts'
import { saleState } from './sale-state.ts'

const looks = {
  estimated: { tone: 'informative', icon: 'clock' },
  confirmed: { tone: 'positive', icon: 'check-circle' },
  unconfirmed: { tone: 'notice', icon: 'undo' },
  increased: { tone: 'positive', icon: 'plus' },
  reduced: { tone: 'negative', icon: 'undo' },
  reversed: { tone: 'negative', icon: 'undo' },
  restored: { tone: 'positive', icon: 'check' },
  held: { tone: 'notice', icon: 'search' },
  'tier-changed': { tone: 'informative', icon: 'sales' },
  'cap-changed': { tone: 'notice', icon: 'undo' },
  'budget-changed': { tone: 'notice', icon: 'undo' },
  released: { tone: 'positive', icon: 'wallet' },
} as const satisfies Record<string, { tone: Tone; icon: IconName }>

type SaleHistoryProps = {
  readonly sale: CommissionDetail
  /** Where a transaction's postings are shown; absent: they are told, and lead nowhere. */
  readonly walletHref?: (transactionId: string) => string
}

/** Everything that happened to a sale, with its cause, what it changed and the entries it made; then what is still to come. */
export function SaleHistory({ sale, walletHref }: SaleHistoryProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const day = (instant: Date | null) => (instant === null ? '' : formatDate(instant, locale, sale.timeZone, 'day-long'))
  const money = (amount: bigint, signed = false) => formatMoney({ amount, currency: sale.currency }, locale, { signed })
  const happened = sale.revisions.map((revision, index): TimelineItem => {
    const before = sale.revisions.slice(index + 1).find(({ trace }) => trace !== null)?.trace ?? null
    return {
      ...happening(t, revision),
      text: <Details revision={revision} before={before} money={money} walletHref={walletHref} />,
    }
  })
  return (
    <Card title={t('earnings.history.title')}>
      <Timeline items={[...happened.toReversed(), ...comingNext(t, sale, day)]} />
    </Card>
  )
}

function happening(t: TFunction, { revision, reason, occurredAt }: CommissionRevision): Omit<TimelineItem, 'text'> {
  const code = reason.code in looks ? (reason.code as keyof typeof looks) : 'increased'
  return { id: String(revision), at: occurredAt, title: t(`earnings.history.${code}`), ...looks[code] }
}

function comingNext(t: TFunction, sale: CommissionDetail, day: (instant: Date | null) => string): TimelineItem[] {
  const expected = (text: string): TimelineItem[] => [
    { id: 'next', at: null, title: text, icon: 'calendar', tone: 'neutral', isExpected: true },
  ]
  switch (saleState(sale)) {
    case 'estimated':
      return expected(t(`earnings.history.next-${sale.terms.confirmOn}`))
    case 'confirmed':
      return expected(t('earnings.history.next-available', { date: day(sale.availableAt) }))
    case 'held':
      return expected(t('earnings.history.next-review'))
    case 'in-doubt':
      return expected(t('earnings.history.next-decision'))
    case 'available':
    case 'reversed':
      return []
  }
}

type DetailsProps = {
  readonly revision: CommissionRevision
  readonly before: CommissionRevision['trace']
  readonly money: (amount: bigint, signed?: boolean) => string
  readonly walletHref: SaleHistoryProps['walletHref']
}

function Details({ revision, before, money, walletHref }: DetailsProps) {
  const { t } = useTranslation()
  const { difference, amount, trace, transaction, vtexStatus } = revision
  const changes = trace === null || trace.orderState === 'canceled' ? [] : traceChanges(before, trace)
  return (
    <span className="happening" suppressHydrationWarning>
      {changes.map((change) => (
        <span key={change.lineId}>
          {change.units === change.unitsBefore
            ? t('earnings.history.line-value', { name: change.name, difference: money(change.difference, true) })
            : t('earnings.history.line-units', { name: change.name, before: change.unitsBefore, units: change.units })}
        </span>
      ))}
      {difference === 0n ? null : (
        <span>{t('earnings.history.difference', { difference: money(difference, true), amount: money(amount) })}</span>
      )}
      {vtexStatus === null ? null : (
        <span>{t('earnings.history.shop-said', { status: shopWords(t, vtexStatus, revision.occurredAt) })}</span>
      )}
      {transaction === null ? null : <Postings transaction={transaction} money={money} walletHref={walletHref} />}
    </span>
  )
}

function Postings({ transaction, money, walletHref }: PostingsProps) {
  const { t } = useTranslation()
  const text = transaction.postings
    .filter((posting) => isWalletAccount(posting.accountKind))
    .map((posting) =>
      t('earnings.history.posting', {
        account: t(`earnings.account.${posting.accountKind as WalletAccountKind}`),
        amount: money(posting.amount, true),
      }),
    )
    .join(' · ')
  return walletHref === undefined ? <span>{text}</span> : <Link to={walletHref(transaction.id)}>{text}</Link>
}

type PostingsProps = Pick<DetailsProps, 'money' | 'walletHref'> & {
  readonly transaction: NonNullable<CommissionRevision['transaction']>
}

/** What the shop said of the order, in the words of our states; as it said it where we do not know the word. */
function shopWords(t: TFunction, status: string, at: Date): string {
  const { state } = orderStateOf({ status, changedAt: at, isCompleted: null, workflowIsInError: false }, at)
  return state === 'unknown' ? status : t(`earnings.shop.${state}`)
}
