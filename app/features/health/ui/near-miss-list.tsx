import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { nearMissKinds, nearMissStatuses } from '#app/domain/near-miss.ts'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { NearMiss } from '../queries/list-near-misses.server.ts'
import { NearMissStatusTag } from './signal-tags.tsx'

type NearMissListProps = {
  readonly nearMisses: readonly NearMiss[]
  readonly nextCursor: string | null
  /** The address of the brand's pages. */
  readonly home: string
  readonly mayDecide: boolean
}

/** Orders nobody owns whose coupon looks like a code, each with the likely code and why. */
export function NearMissList({ nearMisses, nextCursor, home, mayDecide }: NearMissListProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="near-misses"
      caption={t('health.near.title')}
      rows={nearMisses}
      rowKey={({ id }) => id}
      page={{ next: nextCursor, previous: null }}
      csvHref={`${home}/health/near-misses.csv`}
      columns={[
        {
          key: 'typed',
          label: t('health.near.typed'),
          isMain: true,
          render: ({ typed, order }) => (
            <span className="stacked">
              <code>{typed}</code>
              <Link className="small" to={`${home}/orders/${order.id}`}>
                {order.vtexOrderId}
              </Link>
            </span>
          ),
        },
        {
          key: 'likely',
          label: t('health.near.likely'),
          render: ({ code, influencer }) => (
            <span className="stacked">
              <Link to={`${home}/codes/${code.id}`}>
                <code>{code.code}</code>
              </Link>
              <span className="soft small">{influencer.name}</span>
            </span>
          ),
        },
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
        { key: 'campaign', label: t('codes.list.campaign'), isExtra: true, render: ({ campaign }) => campaign.name },
        {
          key: 'decide',
          label: t('health.near.decide'),
          render: (row) => <Decision nearMiss={row} mayDecide={mayDecide} />,
        },
      ]}
      empty={<EmptyState icon="check-circle" title={t('health.near.empty')} text={t('health.near.empty-text')} />}
      filters={
        <FilterBar search={t('health.near.search')} names={['status', 'kind']}>
          <FilterSelect
            name="status"
            label={t('health.near.state')}
            allLabel={t('health.near.all-states')}
            options={nearMissStatuses.map((value) => ({ value, label: t(`health.near.status.${value}`) }))}
          />
          <FilterSelect
            name="kind"
            label={t('health.near.why')}
            allLabel={t('health.near.all-kinds')}
            options={nearMissKinds.map((value) => ({ value, label: t(`health.near.kind.${value}`) }))}
          />
        </FilterBar>
      }
    />
  )
}

function Decision({ nearMiss, mayDecide }: { nearMiss: NearMiss; mayDecide: boolean }) {
  const { t } = useTranslation()
  const { id, status, reason, isPayable, influencer, code } = nearMiss
  const isWaiting = status === 'open' || status === 'claimed'
  return (
    <span className="stacked">
      <NearMissStatusTag status={status} />
      {reason === '' ? null : <span className="soft small">{reason}</span>}
      {isWaiting && !isPayable ? <span className="soft small">{t('health.near.not-payable')}</span> : null}
      {isWaiting && mayDecide ? (
        <span className="decide">
          {isPayable ? (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="nearMissId" value={id} />
              <ConfirmButton
                label={t('health.near.accept')}
                title={t('health.near.accept-title', { name: influencer.name })}
                look="primary"
                name="intent"
                value="accept"
              >
                <p>{t('health.near.accept-text', { code: code.code })}</p>
              </ConfirmButton>
            </Form>
          ) : null}
          <Form method="post" preventScrollReset>
            <input type="hidden" name="nearMissId" value={id} />
            <ConfirmButton
              label={t('health.near.decline')}
              title={t('health.near.decline-title')}
              isDangerous
              name="intent"
              value="decline"
            >
              <p>{t('health.near.decline-text')}</p>
              <div className="field">
                <label htmlFor={`reason-${id}`}>{t('health.near.reason')}</label>
                <input id={`reason-${id}`} name="reason" className="control" maxLength={500} autoComplete="off" />
              </div>
            </ConfirmButton>
          </Form>
        </span>
      ) : null}
    </span>
  )
}
