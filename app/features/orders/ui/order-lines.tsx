import { useTranslation } from 'react-i18next'
import type { Currency } from '#app/domain/money.ts'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'
import type { OrderDetail } from '../queries/get-order.server.ts'

type Line = OrderDetail['lines'][number]

/** What was bought, what of it came back, and the net that counts. */
export function OrderLines({ lines, currency }: { lines: readonly Line[]; currency: Currency }) {
  const { t } = useTranslation()
  const bought = lines.reduce((sum, line) => sum + line.netAmount, 0n)
  const remaining = lines.reduce((sum, line) => sum + line.remainingAmount, 0n)
  const items = [
    {
      label: t('orders.lines.net'),
      hint: t('orders.lines.net-hint'),
      value: <MoneyText value={{ amount: remaining, currency }} />,
    },
  ]
  if (remaining !== bought) {
    items.unshift(
      { label: t('orders.lines.bought'), hint: '', value: <MoneyText value={{ amount: bought, currency }} /> },
      { label: t('orders.lines.taken'), hint: '', value: <MoneyText value={{ amount: remaining - bought, currency }} /> },
    )
  }
  return (
    <Card title={t('orders.lines.title')} description={t('orders.lines.summary', { count: lines.length })}>
      {lines.length === 0 ? (
        <EmptyState icon="order" title={t('orders.lines.none')} />
      ) : (
        <>
          <ul className="order-lines">
            {lines.map((line) => (
              <OrderLineItem key={line.index} line={line} currency={currency} />
            ))}
          </ul>
          <KeyValues layout="sum" items={items.map(({ hint, ...item }) => (hint === '' ? item : { ...item, hint }))} />
        </>
      )}
    </Card>
  )
}

function OrderLineItem({ line, currency }: { line: Line; currency: Currency }) {
  const { t } = useTranslation()
  const isWhole = line.remainingAmount === line.netAmount
  return (
    <li>
      <div>
        <p className="order-line-name">{line.name}</p>
        <p className="order-line-facts">
          <span>{t('orders.lines.sku', { sku: line.skuId })}</span>
          <span>{t('orders.lines.quantity', { count: line.quantity })}</span>
          {line.isGift ? (
            <StatusTag tone="neutral" icon="info">
              {t('orders.lines.gift')}
            </StatusTag>
          ) : null}
          {line.returnedQuantity > 0 ? (
            <StatusTag tone="notice" icon="undo">
              {t('orders.lines.returned', { count: line.returnedQuantity })}
            </StatusTag>
          ) : null}
          {line.removedQuantity > 0 ? (
            <StatusTag tone="notice" icon="undo">
              {t('orders.lines.removed', { count: line.removedQuantity })}
            </StatusTag>
          ) : null}
        </p>
      </div>
      <div className="order-line-amount">
        <MoneyText value={{ amount: line.remainingAmount, currency }} />
        {isWhole ? null : (
          <s>
            <MoneyText value={{ amount: line.netAmount, currency }} tone="muted" />
          </s>
        )}
      </div>
    </li>
  )
}
