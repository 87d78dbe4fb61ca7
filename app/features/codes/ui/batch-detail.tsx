import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dynamicText } from '#app/i18n/dynamic-text.ts'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { buttonClass, LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { StatCard, StatRow } from '#app/ui/stat-card.tsx'
import { usePolling } from '#app/ui/use-polling.ts'
import type { BatchDetail as Detail } from '../queries/get-batch.server.ts'
import { BatchStatusTag } from './batch-status-tag.tsx'

const shown = 200
const pollMs = 1_500

/** How far a batch has come, and in the end its report. Looks again by itself while it is under way. */
export function BatchDetail({ batch, base }: { batch: Detail; base: string }) {
  const { t } = useTranslation()
  usePolling(batch.status === 'running', pollMs)
  const handled = batch.created + batch.failed
  const self = `${base}/batches/${batch.id}`
  return (
    <>
      <PageHeader
        title={batch.pattern === null ? t('codes.batch.from-file') : <code>{batch.pattern}</code>}
        status={<BatchStatusTag batch={batch} />}
        subtitle={batch.campaign.name}
        back={{ to: `${base}/batches`, label: t('codes.batch.list-title') }}
        actions={
          <>
            <a className={buttonClass('default')} href={`${self}/results.csv`} download>
              <Icon name="download" size={16} />
              {t('codes.batch.results')}
            </a>
            {batch.created === 0 ? null : (
              <LinkButton to={`${base}?batchId=${batch.id}`} look="primary">
                {t('codes.batch.see-codes')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="stack">
        {batch.status === 'running' ? (
          <Card>
            <div className="batch-progress" role="status">
              <progress max={batch.total} value={handled} aria-label={t('codes.batch.progress')} />
              <p>
                <strong className="num">{t('codes.batch.handled', { handled, count: batch.total })}</strong>{' '}
                <span className="soft">{t('codes.batch.leave')}</span> <Link to={self}>{t('codes.batch.look-again')}</Link>
              </p>
            </div>
          </Card>
        ) : null}
        <StatRow>
          <StatCard label={t('codes.batch.made')} value={batch.created} isMain />
          <StatCard
            label={t('codes.bulk.rows')}
            value={batch.total}
            hint={<DateText value={batch.createdAt} show="day-time" />}
          />
          <StatCard label={t('codes.batch.failed')} value={batch.failed} />
        </StatRow>
        {batch.failures.length === 0 ? null : (
          <Card
            title={t('codes.batch.failures')}
            description={
              batch.failures.length > shown ? t('codes.bulk.first-of', { shown, count: batch.failures.length }) : undefined
            }
          >
            <ul className="lines fates">
              {batch.failures.slice(0, shown).map(({ row, value, code }) => (
                <li key={row}>
                  <span>
                    <code>{value}</code>
                    <span className="soft small block">{t('codes.bulk.row', { row })}</span>
                  </span>
                  <span className="fate-refusal small">{dynamicText(t, [`errors.${code}`, 'errors.unknown'])}</span>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  )
}
