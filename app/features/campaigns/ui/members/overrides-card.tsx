import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { formatRate } from '#app/ui/format.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { StatusTag } from '#app/ui/status-tag.tsx'
import type { GrantedOverride } from '../../queries/list-overrides.server.ts'

type OverridesCardProps = {
  readonly overrides: readonly GrantedOverride[]
  readonly now: Date
  /** Whose they are is known from the page: the other is said. */
  readonly without: 'campaign' | 'influencer'
  /** Where they are granted and ended; null where the reader may not, or not here. */
  readonly grantTo?: string
  /** Each can be ended here. */
  readonly mayEnd?: boolean
}

/** Better rates: for whom, how much, from when to when, who granted them and why. */
export function OverridesCard({ overrides, now, without, grantTo, mayEnd = false }: OverridesCardProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const action =
    grantTo === undefined ? undefined : (
      <LinkButton to={grantTo} size="small">
        {t('members.override.grant')}
      </LinkButton>
    )
  return (
    <Card title={t('members.override.title')} description={t('members.override.text')} actions={action}>
      {overrides.length === 0 ? <p className="soft">{t('members.override.none')}</p> : null}
      <ul className="lines">
        {overrides.map((one) => {
          const hasEnded = one.validUntil !== null && one.validUntil <= now
          const group = one.group === null ? null : t('members.override.group', { name: one.group.name })
          const who = group ?? one.influencer?.name ?? ''
          const isRunning = one.validFrom <= now && !hasEnded
          return (
            <li key={one.id} className="override">
              <span>
                <strong className="num" suppressHydrationWarning>
                  {formatRate(one.rate, locale)}
                </strong>{' '}
                {without === 'campaign' ? who : [one.campaign.name, group].filter((part) => part !== null).join(' · ')}
                <span className="soft small">
                  {t('members.override.from')} <DateText value={one.validFrom} show="day-time" />
                  {one.validUntil === null ? null : (
                    <>
                      {' – '}
                      <DateText value={one.validUntil} show="day-time" />
                    </>
                  )}
                  {' · '}
                  {one.createdBy}: {one.reason}
                </span>
              </span>
              {hasEnded ? (
                <StatusTag tone="neutral" icon="check">
                  {t('members.override.ended')}
                </StatusTag>
              ) : (
                <StatusTag tone={isRunning ? 'positive' : 'informative'} icon={isRunning ? 'check-circle' : 'calendar'}>
                  {isRunning ? t('members.override.running') : t('members.override.to-come')}
                </StatusTag>
              )}
              {mayEnd && !hasEnded ? (
                <Form method="post">
                  <input type="hidden" name="overrideId" value={one.id} />
                  <ConfirmButton
                    label={t('members.override.end')}
                    title={t('members.override.end-title')}
                    isDangerous
                    name="intent"
                    value="end"
                  >
                    <p>{t('members.override.end-text')}</p>
                  </ConfirmButton>
                </Form>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
