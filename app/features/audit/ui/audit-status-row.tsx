import { useTranslation } from 'react-i18next'
import { DateText } from '#app/ui/date-text.tsx'
import { formatDay, formatNumber } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'
import { StatCard, StatRow } from '#app/ui/stat-card.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'
import type { AuditStatus } from '../queries/get-audit-status.server.ts'

/** Whether the trail can be trusted: the last proof, the last sealed day, the last file in storage. */
export function AuditStatusRow({ status }: { status: AuditStatus }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { verification, seal, stored } = status
  return (
    <StatRow>
      <StatCard
        label={t('audit.status.proof')}
        value={
          verification === null ? (
            '—'
          ) : verification.isWhole ? (
            <StatusTag tone="positive" icon="check-circle">
              {t('audit.status.whole')}
            </StatusTag>
          ) : (
            <StatusTag tone="negative" icon="alert">
              {t('audit.status.broken', { count: verification.findingCount })}
            </StatusTag>
          )
        }
        hint={
          verification === null ? (
            t('audit.status.no-proof')
          ) : (
            <>
              <DateText value={verification.finishedAt} show="relative" /> ·{' '}
              {t('audit.status.checked', {
                count: verification.eventCount,
                number: formatNumber(verification.eventCount, locale),
              })}
            </>
          )
        }
      />
      <StatCard
        label={t('audit.status.sealed')}
        value={seal === null ? '—' : formatDay(seal.day, locale, 'day-long')}
        hint={
          seal === null ? (
            t('audit.status.no-seal')
          ) : (
            <span className="code" title={seal.hash}>{`${seal.hash.slice(0, 16)}…`}</span>
          )
        }
      />
      <StatCard
        label={t('audit.status.waiting')}
        value={formatNumber(status.waitingCount, locale)}
        hint={t('audit.status.waiting-text')}
      />
      <StatCard
        label={t('audit.status.stored')}
        value={stored === null ? '—' : formatDay(stored.day, locale, 'day-long')}
        hint={stored === null ? t('audit.status.none-stored') : <DateText value={stored.storedAt} show="relative" />}
      />
    </StatRow>
  )
}
