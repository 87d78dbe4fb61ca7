import { useTranslation } from 'react-i18next'
import { dynamicText } from '#app/i18n/dynamic-text.ts'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import type { DataRequestDetail } from '../queries/get-data-request.server.ts'
import { DayText } from './day-text.tsx'
import { DecideRequest } from './decide-request.tsx'
import { ErasurePlanView } from './erasure-plan-view.tsx'

type RequestPageProps = { readonly request: DataRequestDetail; readonly mayAnswer: boolean; readonly errors: readonly string[] }

/** A request with its term, its history and what can be done about it. */
export function RequestPage({ request, mayAnswer, errors }: RequestPageProps) {
  const { t } = useTranslation()
  const isOpen = request.status === 'received' || request.status === 'in-progress'
  return (
    <div className="columns">
      <div className="stack">
        <Card title={t('privacy.page.asked')}>
          <KeyValues
            items={[
              { label: t('privacy.list.email'), value: request.email },
              { label: t('privacy.list.country'), value: request.country },
              { label: t('privacy.list.received'), value: <DateText value={request.receivedAt} show="day-time" /> },
              { label: t('privacy.list.due'), value: <DayText day={request.dueOn} /> },
              { label: t('privacy.page.term'), value: <Term request={request} /> },
            ]}
          />
          <p className="privacy-words">{request.detail === '' ? t('privacy.page.no-words') : request.detail}</p>
          {request.answer === null ? null : (
            <p className="privacy-words">
              <strong>{t('privacy.own.answer')}</strong> {request.answer}
            </p>
          )}
        </Card>
        {request.plan === null ? null : (
          <Card title={t('privacy.page.plan')} description={t('privacy.page.plan-text')}>
            <ErasurePlanView plan={request.plan} />
          </Card>
        )}
        {isOpen && mayAnswer ? <DecideRequest request={request} errors={errors} /> : null}
      </div>
      <Card title={t('privacy.page.history')}>
        <Timeline
          items={request.events.map((event) => ({
            id: String(event.id),
            at: event.occurredAt,
            title: dynamicText(t, `privacy.event.${event.kind}`),
            text: event.note === '' ? undefined : event.note,
            icon: 'clock' as const,
            tone: 'neutral' as const,
          }))}
        />
      </Card>
    </div>
  )
}

function Term({ request: { term } }: { readonly request: DataRequestDetail }) {
  const { t } = useTranslation()
  return (
    <>
      {t(`privacy.page.days-${term.unit}`, { count: term.days })}{' '}
      {term.citation === '' ? null : <span className="soft">{term.citation}</span>}
    </>
  )
}
