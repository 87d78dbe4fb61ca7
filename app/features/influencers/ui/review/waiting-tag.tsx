import { useTranslation } from 'react-i18next'
import { useReader } from '#app/ui/shell-data.ts'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'
import { daysWaited, waitingTone } from '../../waiting.ts'

const tones: Record<ReturnType<typeof waitingTone>, Tone> = { fresh: 'neutral', late: 'notice', overdue: 'negative' }

/** How long a sent application waits: "espera 3 días", louder with the days. */
export function WaitingTag({ since }: { since: Date }) {
  const { t } = useTranslation()
  const { now } = useReader()
  const days = daysWaited(since, now)
  return (
    <StatusTag tone={tones[waitingTone(days)]} icon="clock">
      {days === 0 ? t('review.waiting.today') : t('review.waiting.days', { count: days })}
    </StatusTag>
  )
}
