import { useTranslation } from 'react-i18next'
import { startOfLocalDay } from '#app/domain/period.ts'
import { Card } from '#app/ui/card.tsx'
import { formatDate } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'
import type { TermsInput } from '../inputs.ts'
import { type NoticeFacts, planTerms } from '../terms-notice.ts'
import { ChangeList } from './change-list.tsx'

type TermsNoticeProps = {
  /** As typed; null where they cannot be read yet. */
  readonly terms: TermsInput | null
  /** The day asked for. */
  readonly day: string | undefined
  readonly facts: NoticeFacts
  readonly currency: string
}

/** Beside the form: what the terms as typed change, and from when on they may. */
export function TermsNotice({ terms, day, facts, currency }: TermsNoticeProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const isDay = day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day)
  const plan = terms === null ? null : planTerms(terms, isDay ? startOfLocalDay(day, facts.timeZone) : undefined, facts)
  return (
    <Card title={t('campaigns.notice.title')}>
      {plan === null || plan.changes.length === 0 ? (
        <p className="soft">{t('campaigns.notice.same')}</p>
      ) : (
        <div className="stack-tight">
          <ChangeList changes={plan.changes} currency={currency} />
          <p className={plan.isTimely ? undefined : 'field-error'} suppressHydrationWarning>
            {plan.isWorse
              ? t('campaigns.notice.worse', {
                  days: facts.noticeDays,
                  date: formatDate(plan.earliest, locale, facts.timeZone, 'long'),
                })
              : t('campaigns.notice.better')}
          </p>
          {facts.status === 'draft' ? null : <p className="soft">{t('campaigns.notice.told')}</p>}
        </div>
      )}
    </Card>
  )
}
