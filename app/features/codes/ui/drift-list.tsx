import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type DriftStatus, driftStatuses } from '#app/domain/code-drift.ts'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { DriftItem } from '../queries/list-drifts.server.ts'
import { CouponFactsList } from './coupon-facts-list.tsx'

const looks: Record<DriftStatus, { tone: Tone; icon: IconName }> = {
  open: { tone: 'notice', icon: 'alert' },
  healed: { tone: 'positive', icon: 'check-circle' },
  accepted: { tone: 'informative', icon: 'check' },
  gone: { tone: 'neutral', icon: 'undo' },
}
const formId = 'drifts-bulk'

type DriftListProps = {
  readonly drifts: readonly DriftItem[]
  readonly nextCursor: string | null
  /** Which state the list shows. */
  readonly status: DriftStatus
  /** Address of the codes. */
  readonly base: string
  readonly mayDecide: boolean
}

/** Coupons that somebody changed in VTEX, ours beside theirs, to be healed or accepted one by one or together. */
export function DriftList({ drifts, nextCursor, status, base, mayDecide }: DriftListProps) {
  const { t } = useTranslation()
  const decides = mayDecide && status === 'open' && drifts.length > 0
  const selection = { formId, name: 'driftIds', label: ({ code }: DriftItem) => t('codes.bulk-bar.tick', { code: code.code }) }
  return (
    <>
      {decides ? <DriftButtons /> : null}
      <DataTable
        id="drifts"
        caption={t('codes.drift.title')}
        rows={drifts}
        rowKey={(drift) => drift.id}
        page={{ next: nextCursor, previous: null }}
        csvHref={`${base}/drift.csv`}
        {...(decides && { selection })}
        columns={[
          {
            key: 'code',
            label: t('codes.list.code'),
            isMain: true,
            render: ({ code }) => (
              <Link to={`${base}/${code.id}`}>
                <code>{code.code}</code>
              </Link>
            ),
          },
          {
            key: 'status',
            label: t('codes.drift.state'),
            render: (drift) => (
              <span className="stacked">
                <StatusTag {...looks[drift.status]}>{t(`codes.drift.status.${drift.status}`)}</StatusTag>
                {drift.status === 'open' && !drift.isAcceptable ? (
                  <span className="soft small">{t('codes.drift.only-heal')}</span>
                ) : null}
              </span>
            ),
          },
          {
            key: 'wanted',
            label: t('codes.drift.wanted'),
            render: ({ wanted, fields }) => <CouponFactsList facts={wanted} fields={fields} />,
          },
          {
            key: 'observed',
            label: t('codes.drift.observed'),
            render: ({ observed, fields }) => <CouponFactsList facts={observed} fields={fields} />,
          },
          { key: 'campaign', label: t('codes.list.campaign'), isExtra: true, render: ({ campaign }) => campaign.name },
          {
            key: 'found',
            label: t('codes.drift.found'),
            render: ({ foundAt }) => <DateText value={foundAt} show="relative" />,
          },
        ]}
        empty={<EmptyState icon="check-circle" title={t('codes.drift.empty')} text={t('codes.drift.empty-text')} />}
        filters={
          <FilterBar search={t('codes.drift.search')} names={['status']}>
            <FilterSelect
              name="status"
              label={t('codes.drift.state')}
              allLabel={t('codes.drift.status.open')}
              options={driftStatuses
                .filter((value) => value !== 'open')
                .map((value) => ({ value, label: t(`codes.drift.status.${value}`) }))}
            />
          </FilterBar>
        }
      />
    </>
  )
}

function DriftButtons() {
  const { t } = useTranslation()
  return (
    <Form method="post" id={formId} className="bulk-bar" preventScrollReset>
      <span className="soft">{t('codes.drift.hint')}</span>
      {(['heal', 'accept', 'heal-all'] as const).map((intent) => (
        <ConfirmButton
          key={intent}
          label={t(`codes.drift.${intent}.label`)}
          title={t(`codes.drift.${intent}.title`)}
          name="intent"
          value={intent}
        >
          <p>{t(`codes.drift.${intent}.text`)}</p>
        </ConfirmButton>
      ))}
    </Form>
  )
}
