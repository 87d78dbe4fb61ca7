import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { formatDate } from '#app/ui/format.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { ComingCutOff } from '../queries/find-coming-cut-off.server.ts'
import { periodText } from './period-text.ts'

type ComingCutOffCardProps = {
  readonly coming: Pick<ComingCutOff, 'period' | 'cutOffId' | 'isWaiting'>
  readonly isDue: boolean
  readonly mayClose: boolean
  readonly timeZone: string
  /** `/brands/<slug>/cut-offs`. */
  readonly base: string
}

/** Which period is sealed next, when, and what holds it back. */
export function ComingCutOffCard({ coming, isDue, mayClose, timeZone, base }: ComingCutOffCardProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { period, cutOffId, isWaiting } = coming
  const name = periodText(period.firstDay, locale)
  const date = formatDate(period.dueAt, locale, timeZone, 'day-time')
  const state = isWaiting ? 'waiting' : isDue ? 'due' : 'running'
  return (
    <Card
      title={t('cut-offs.coming.title')}
      actions={
        isWaiting && cutOffId !== null ? (
          <LinkButton to={`${base}/${cutOffId}`} look="primary">
            {t('cut-offs.coming.look')}
          </LinkButton>
        ) : isDue && mayClose ? (
          <CloseNowButton period={name} />
        ) : undefined
      }
    >
      <p suppressHydrationWarning>
        <strong>{name}</strong>
      </p>
      <p className="soft" suppressHydrationWarning>
        {t(`cut-offs.coming.${state}`, { date })}
      </p>
    </Card>
  )
}

/** Closes what is due, without waiting for the hour. */
export function CloseNowButton({ period }: { period: string }) {
  const { t } = useTranslation()
  return (
    <Form method="post">
      <ConfirmButton
        label={t('cut-offs.close.submit')}
        title={t('cut-offs.close.title', { period })}
        look="primary"
        name="intent"
        value="close"
      >
        <p>{t('cut-offs.close.text')}</p>
      </ConfirmButton>
    </Form>
  )
}
