import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isBalanceKind } from '#app/domain/statement.ts'
import { Card } from '#app/ui/card.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import type { StatementDetail, StatementLine } from '../queries/get-statement.server.ts'
import { closingOf, openingOf } from '../statement-totals.ts'

/** From the opening balance, line by line, to the closing one; below, what only changed its state. Each line opens its entries. */
export function StatementLines({ statement }: { statement: StatementDetail }) {
  const { t } = useTranslation()
  const { lines, currency } = statement
  const moving = lines.filter(({ kind }) => isBalanceKind(kind))
  const states = lines.filter(({ kind }) => !isBalanceKind(kind))
  return (
    <div className="stack">
      <Card isFlush title={t('cut-offs.statement.what-happened')}>
        <ul className="entries">
          <Balance label={t('cut-offs.field.opening')} amount={openingOf(statement)} currency={currency} />
          {moving.map((line) => (
            <Line key={`${line.kind}${line.campaign?.id}`} line={line} currency={currency} />
          ))}
          {moving.length > 0 ? null : <li className="entry soft">{t('cut-offs.statement.nothing')}</li>}
          <Balance label={t('cut-offs.field.closing')} amount={closingOf(statement)} currency={currency} />
        </ul>
      </Card>
      {states.length === 0 ? null : (
        <Card isFlush title={t('cut-offs.statement.states')} description={t('cut-offs.statement.states-text')}>
          <ul className="entries">
            {states.map((line) => (
              <Line key={`${line.kind}${line.campaign?.id}`} line={line} currency={currency} isState />
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}

function Line({ line, currency, isState = false }: { line: StatementLine; currency: string; isState?: boolean }) {
  const { t } = useTranslation()
  const { kind, campaign, count, amount } = line
  const search = new URLSearchParams({ kind, ...(campaign !== null && { campaignId: campaign.id }) })
  return (
    <li>
      <Link to={`?${search}#entries`} className="entry">
        <span className="entry-main">
          <strong>{t(`cut-offs.line.${kind}`)}</strong>
          <span className="soft">
            {campaign === null ? null : `${campaign.name} · `}
            {t('cut-offs.statement.entries-count', { count })}
          </span>
        </span>
        <MoneyText value={{ amount, currency }} signed={!isState} tone={isState ? 'negative' : 'sign'} />
      </Link>
    </li>
  )
}

function Balance({ label, amount, currency }: { label: string; amount: bigint; currency: string }) {
  return (
    <li className="entry">
      <strong className="entry-main">{label}</strong>
      <strong>
        <MoneyText value={{ amount, currency }} />
      </strong>
    </li>
  )
}
