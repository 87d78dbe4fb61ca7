import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { ChainPlace } from '../queries/get-audit-event.server.ts'
import type { AuditEvent } from '../queries/list-audit-events.server.ts'
import { actionText, actorText, subjectTypeText } from './audit-words.ts'
import { ChangeTable } from './change-table.tsx'
import { subjectLink } from './subject-link.ts'

/** One event: who, when, from where, what, before and after, and its place in the chain. `listSearch` leads back to the list as it was. */
export function AuditEventPage({ event, listSearch }: { event: AuditEvent & { chain: ChainPlace | null }; listSearch: string }) {
  const { t } = useTranslation()
  const link = subjectLink(event)
  const name = event.subjectName ?? event.subjectId
  return (
    <>
      <PageHeader
        title={actionText(t, event.action)}
        subtitle={`${subjectTypeText(t, event.subjectType)} · ${name}`}
        back={{ to: `/admin/audit${listSearch}`, label: t('audit.list.title') }}
      />
      <div className="columns">
        <Card title={t('audit.changes.title')}>
          <ChangeTable event={event} />
        </Card>
        <Card title={t('audit.detail.facts')}>
          <KeyValues
            items={[
              { label: t('audit.field.who'), value: actorText(t, event.actor), hint: event.actor.email ?? undefined },
              { label: t('audit.field.when'), value: <DateText value={event.occurredAt} show="day-time" /> },
              {
                label: t('audit.field.origin'),
                value: event.origin === null ? '—' : <span className="code">{event.origin}</span>,
              },
              { label: subjectTypeText(t, event.subjectType), value: link === null ? name : <Link to={link}>{name}</Link> },
              { label: t('audit.field.brand'), value: event.brand?.name ?? '—' },
              { label: t('audit.field.action'), value: <span className="code">{event.action}</span> },
              {
                label: t('audit.field.request'),
                value: (
                  <Link className="code" to={`/admin/audit?requestId=${encodeURIComponent(event.requestId)}`}>
                    {event.requestId}
                  </Link>
                ),
              },
              { label: t('audit.field.chain'), value: <Place event={event} /> },
            ]}
          />
          <p className="audit-more">
            <Link to={`/admin/audit?subjectType=${event.subjectType}&subjectId=${encodeURIComponent(event.subjectId)}`}>
              {t('audit.detail.whole-history')}
            </Link>
          </p>
        </Card>
      </div>
    </>
  )
}

function Place({ event: { id, chain } }: { event: AuditEvent & { chain: ChainPlace | null } }) {
  const { t } = useTranslation()
  if (chain === null) return <>{t('audit.detail.waiting', { number: String(id) })}</>
  return (
    <>
      {t('audit.detail.place', { number: String(id), day: chain.day, position: chain.position })}
      <span className="code audit-hash">{chain.hash}</span>
    </>
  )
}
