import { useTranslation } from 'react-i18next'
import { signalKinds, signalStatuses } from '#app/domain/code-signal.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { Signal } from '../queries/list-signals.server.ts'
import { EvidenceText } from './evidence-text.tsx'
import { SignalStatusTag } from './signal-tags.tsx'

type SignalListProps = { readonly signals: readonly Signal[]; readonly nextCursor: string | null; readonly base: string }

/** Signs that codes have leaked, each with its figures in a sentence. `base` is the address of the list. */
export function SignalList({ signals, nextCursor, base }: SignalListProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="code-signals"
      caption={t('health.signals.title')}
      rows={signals}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `${base}/${id}`}
      page={{ next: nextCursor, previous: null }}
      csvHref={`${base}.csv`}
      columns={[
        {
          key: 'code',
          label: t('codes.list.code'),
          isMain: true,
          render: ({ code, holder }) => (
            <span className="stacked">
              <code>{code.code}</code>
              <span className="soft small">{holder?.name ?? t('codes.list.nobody')}</span>
            </span>
          ),
        },
        {
          key: 'kind',
          label: t('health.signals.kind'),
          render: ({ kind, evidence }) => (
            <span className="stacked">
              <strong>{t(`health.kind.${kind}`)}</strong>
              <span className="soft small">
                <EvidenceText kind={kind} evidence={evidence} />
              </span>
            </span>
          ),
        },
        {
          key: 'score',
          label: t('health.signals.score'),
          align: 'end',
          render: ({ score }) => <span className="num">{score}</span>,
        },
        { key: 'state', label: t('health.signals.state'), render: ({ status }) => <SignalStatusTag status={status} /> },
        { key: 'found', label: t('health.signals.found'), render: ({ foundAt }) => <DateText value={foundAt} show="relative" /> },
        {
          key: 'seen',
          label: t('health.signals.seen'),
          isExtra: true,
          render: ({ seenAt }) => <DateText value={seenAt} show="relative" />,
        },
        { key: 'campaign', label: t('codes.list.campaign'), isExtra: true, render: ({ campaign }) => campaign.name },
      ]}
      empty={<EmptyState icon="check-circle" title={t('health.signals.empty')} text={t('health.signals.empty-text')} />}
      filters={
        <FilterBar search={t('health.signals.search')} names={['status', 'kind']}>
          <FilterSelect
            name="status"
            label={t('health.signals.state')}
            allLabel={t('health.signals.all-states')}
            options={signalStatuses.map((value) => ({ value, label: t(`health.status.${value}`) }))}
          />
          <FilterSelect
            name="kind"
            label={t('health.signals.kind')}
            allLabel={t('health.signals.all-kinds')}
            options={signalKinds.map((value) => ({ value, label: t(`health.kind.${value}`) }))}
          />
        </FilterBar>
      }
    />
  )
}
