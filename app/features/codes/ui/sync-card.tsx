import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { SyncOverview } from '../queries/get-sync-overview.server.ts'
import { SyncReason } from './sync-reason.tsx'

/** A part of what the account may be called with: used, allowed, and why nobody calls just now. */
export type BudgetUse = {
  readonly usedInMinute: number
  readonly allowedPerMinute: number
  readonly block: { readonly reason: 'rate-limited' | 'circuit-open'; readonly until: Date } | null
  readonly lastLimited: { readonly at: Date } | null
}

type SyncCardProps = {
  readonly overview: SyncOverview
  readonly requests: BudgetUse
  readonly batches: BudgetUse
  /** Address of the brand. */
  readonly home: string
  readonly mayRetry: boolean
}

/** What the platform takes of the account's limits, what waits for VTEX, and what failed, by reason. */
export function SyncCard({ overview, requests, batches, home, mayRetry }: SyncCardProps) {
  const { t } = useTranslation()
  const failed = overview.failures.reduce((sum, { count }) => sum + count, 0)
  return (
    <Card
      id="sync"
      title={t('codes.sync-card.title')}
      description={t('codes.sync-card.text')}
      actions={
        <LinkButton to={`${home}/codes/drift`} size="small">
          {t('codes.sync-card.drifts', { count: overview.openDrifts })}
        </LinkButton>
      }
    >
      <KeyValues
        items={[
          { label: t('codes.sync-card.requests'), value: <Use use={requests} /> },
          { label: t('codes.sync-card.batches'), value: <Use use={batches} /> },
          {
            label: t('codes.sync-card.waiting'),
            value: (
              <span className="stacked-start">
                <span className="num">{overview.waiting}</span>
                {overview.nextAt === null ? null : (
                  <span className="soft small">
                    {t('codes.sync-card.next')} <DateText value={overview.nextAt} show="day-time" />
                  </span>
                )}
              </span>
            ),
          },
          { label: t('codes.sync-card.active'), value: <span className="num">{overview.active}</span> },
          ...overview.failures.map((failure) => ({
            label: t('codes.sync-card.failed', { count: failure.count }),
            value: (
              <span className="stacked-start">
                <SyncReason reason={failure.reason} />
                {failure.nextAt === null ? (
                  <span className="soft small">{t('codes.sync.needs-you')}</span>
                ) : (
                  <span className="soft small">
                    {t('codes.sync-card.next')} <DateText value={failure.nextAt} show="day-time" />
                  </span>
                )}
                {mayRetry ? <RetryButton home={home} reason={failure.reason} count={failure.count} /> : null}
              </span>
            ),
          })),
        ]}
      />
      {mayRetry && overview.failures.length > 1 ? (
        <div className="card-link">
          <RetryButton home={home} count={failed} />
        </div>
      ) : null}
    </Card>
  )
}

function Use({ use: { usedInMinute, allowedPerMinute, block, lastLimited } }: { use: BudgetUse }) {
  const { t } = useTranslation()
  return (
    <span className="stacked-start">
      <span className="num">{t('codes.sync-card.used', { used: usedInMinute, allowed: allowedPerMinute })}</span>
      <meter
        min={0}
        max={allowedPerMinute}
        value={usedInMinute}
        aria-label={t('codes.sync-card.used', { used: usedInMinute, allowed: allowedPerMinute })}
      />
      {block === null ? null : (
        <span className="small">
          <SyncReason reason={block.reason} /> <DateText value={block.until} show="day-time" />
        </span>
      )}
      {lastLimited === null ? null : (
        <span className="soft small">
          {t('codes.sync-card.last-limited')} <DateText value={lastLimited.at} show="day-time" />
        </span>
      )}
    </span>
  )
}

function RetryButton({ home, reason, count }: { home: string; reason?: string; count: number }) {
  const { t } = useTranslation()
  return (
    <Form method="post" action={`${home}/codes/drift`}>
      {reason === undefined ? null : <input type="hidden" name="reason" value={reason} />}
      <ConfirmButton
        label={t(reason === undefined ? 'codes.sync-card.retry-all' : 'codes.sync-card.retry')}
        title={t('codes.sync-card.retry-title', { count })}
        name="intent"
        value="retry-syncs"
      >
        <p>{t('codes.sync-card.retry-text')}</p>
      </ConfirmButton>
    </Form>
  )
}
