import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import type { OwnNearMiss } from '../queries/list-own-near-misses.server.ts'
import { NearMissStatusTag } from './signal-tags.tsx'

/** Purchases near an influencer's own codes, to be claimed; nothing of who bought. */
export function OwnNearMisses({ rows, nextCursor }: { rows: readonly OwnNearMiss[]; nextCursor: string | null }) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="own-near-misses"
      caption={t('health.own.title')}
      rows={rows}
      rowKey={({ id }) => id}
      page={{ next: nextCursor, previous: null }}
      columns={[
        { key: 'typed', label: t('health.near.typed'), isMain: true, render: ({ typed }) => <code>{typed}</code> },
        { key: 'code', label: t('health.near.likely'), render: ({ code }) => <code>{code}</code> },
        { key: 'brand', label: t('health.own.brand'), render: ({ brand }) => brand.name },
        { key: 'why', label: t('health.near.why'), render: ({ kind }) => t(`health.near.kind.${kind}`) },
        {
          key: 'amount',
          label: t('health.near.amount'),
          align: 'end',
          render: ({ amount, currency }) => <MoneyText value={{ amount, currency }} />,
        },
        {
          key: 'placed',
          label: t('health.near.placed'),
          render: ({ placedAt }) => <DateText value={placedAt} show="relative" />,
        },
        {
          key: 'state',
          label: t('health.near.state'),
          render: ({ id, status, reason }) => (
            <span className="stacked">
              <NearMissStatusTag status={status} />
              {reason === '' ? null : <span className="soft small">{reason}</span>}
              {status === 'open' ? (
                <Form method="post" preventScrollReset>
                  <button type="submit" name="nearMissId" value={id} className={buttonClass('default', 'small')}>
                    {t('health.own.claim')}
                  </button>
                </Form>
              ) : null}
            </span>
          ),
        },
      ]}
      empty={<EmptyState icon="check-circle" title={t('health.own.empty')} text={t('health.own.empty-text')} />}
    />
  )
}
