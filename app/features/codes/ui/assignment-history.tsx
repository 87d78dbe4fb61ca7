import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { StatusTag } from '#app/ui/status-tag.tsx'
import type { CodePeriod } from '../queries/get-code.server.ts'

/** Who has the code, and who had it before: the newest first. */
export function AssignmentHistory({ assignments, home }: { assignments: readonly CodePeriod[]; home: string }) {
  const { t } = useTranslation()
  return (
    <Card title={t('codes.detail.history')} description={t('codes.detail.history-text')}>
      {assignments.length === 0 ? (
        <EmptyState icon="person" title={t('codes.list.nobody')} />
      ) : (
        <ul className="lines">
          {assignments.map((period) => (
            <li key={period.assignedFrom.toISOString()}>
              <span>
                <Link to={`${home}/influencers/${period.influencer.id}`}>{period.influencer.name}</Link>
                <span className="soft small block">
                  {t('codes.detail.since')} <DateText value={period.assignedFrom} show="day-time" />
                  {period.assignedUntil === null ? null : (
                    <>
                      {' '}
                      {t('codes.detail.until')} <DateText value={period.assignedUntil} show="day-time" />
                    </>
                  )}
                </span>
              </span>
              <PeriodTag period={period} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function PeriodTag({ period }: { period: CodePeriod }) {
  const { t } = useTranslation()
  const { now } = useReader()
  if (period.assignedFrom > now)
    return (
      <StatusTag tone="informative" icon="calendar">
        {t('codes.detail.soon')}
      </StatusTag>
    )
  if (period.assignedUntil !== null && period.assignedUntil <= now) return null
  return (
    <StatusTag tone="positive" icon="check-circle">
      {t('codes.detail.now')}
    </StatusTag>
  )
}
