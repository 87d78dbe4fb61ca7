import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#app/ui/date-text.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { StatCard, StatRow } from '#app/ui/stat-card.tsx'
import type { CutOffDetail } from '../queries/get-cut-off.server.ts'
import type { CutOffSum } from '../queries/sum-cut-offs.server.ts'
import { CloseNowButton } from './coming-cut-off.tsx'
import { CutOffStatusTag } from './cut-off-status-tag.tsx'
import { GateList } from './gate-list.tsx'
import { OverrideForm } from './override-form.tsx'
import { OverrideNote } from './override-note.tsx'
import { periodText } from './period-text.ts'
import { SealCard } from './seal-card.tsx'

type CutOffPageProps = {
  readonly cutOff: CutOffDetail
  /** `/brands/<slug>`. */
  readonly home: string
  readonly mayClose: boolean
  readonly mayOverride: boolean
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly children: ReactNode
}

/** One period of a brand: what it comes to, what holds it back or held it, how it is sealed, and its statements. */
export function CutOffPage({ cutOff, home, mayClose, mayOverride, lastResult, children }: CutOffPageProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { status, firstDay, gates, gatesCheckedAt, sums, overriddenAt, dueAt, sealedAt } = cutOff
  const period = periodText(firstDay, locale)
  const isSealed = status === 'sealed'
  const notMet = gates.filter(({ isMet }) => !isMet).length
  return (
    <>
      <PageHeader
        title={<span suppressHydrationWarning>{period}</span>}
        subtitle={
          <>
            {t(isSealed ? 'cut-offs.page.sealed' : 'cut-offs.page.due')} <DateText value={sealedAt ?? dueAt} show="day-time" />
          </>
        }
        back={{ to: `${home}/cut-offs`, label: t('cut-offs.list.title') }}
        status={<CutOffStatusTag status={status} />}
        actions={!isSealed && mayClose ? <CloseNowButton period={period} /> : undefined}
      />
      <div className="stack">
        {sums.map((sum) => (
          <Sums key={sum.currency} sum={sum} isNamed={sums.length > 1} />
        ))}
        <div className={isSealed ? 'halves' : 'stack'}>
          <GateList gates={gates} checkedAt={gatesCheckedAt} isSealed={isSealed} home={home} />
          {isSealed ? <SealCard cutOff={cutOff} home={home} /> : null}
        </div>
        {overriddenAt === null ? null : <OverrideNote cutOff={cutOff} />}
        {status === 'waiting' && mayOverride && overriddenAt === null ? (
          <OverrideForm lastResult={lastResult} notMet={notMet} />
        ) : null}
        {isSealed ? children : null}
      </div>
    </>
  )
}

function Sums({ sum, isNamed }: { sum: CutOffSum; isNamed: boolean }) {
  const { t } = useTranslation()
  const { currency, statements, earned, reversed, paid, closing, closingAvailable, closingDebt } = sum
  const money = (amount: bigint) => <MoneyText value={{ amount, currency }} show={isNamed ? 'code' : 'symbol'} />
  return (
    <StatRow>
      <StatCard
        label={t('cut-offs.field.earned')}
        value={money(earned)}
        hint={t('cut-offs.page.statements', { count: statements })}
      />
      <StatCard label={t('cut-offs.field.reversed')} value={money(reversed)} hint={t('cut-offs.page.reversed-hint')} />
      <StatCard label={t('cut-offs.line.payments')} value={money(paid)} hint={t('cut-offs.page.paid-hint')} />
      <StatCard
        isMain
        label={t('cut-offs.field.closing')}
        value={<MoneyText value={{ amount: closing, currency }} show={isNamed ? 'code' : 'symbol'} tone="plain" />}
        hint={
          <>
            {t('cut-offs.page.available')} {money(closingAvailable)}
            {closingDebt === 0n ? null : (
              <>
                {' · '}
                {t('cut-offs.balance.debt')} {money(closingDebt)}
              </>
            )}
          </>
        }
      />
    </StatRow>
  )
}
