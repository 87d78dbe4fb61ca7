import { unstable_coerceFormValue as coerceFormValue } from '@conform-to/zod/v4'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card } from '#app/ui/card.tsx'
import type { TermsInput } from '../inputs.ts'
import { expandRows, type FormMoney, termsFields } from '../terms-form-inputs.ts'
import { TermsInWords } from './terms-in-words.tsx'

export const termsSections = ['products', 'commission', 'tiers', 'limits', 'payment'] as const
export type TermsSection = (typeof termsSections)[number]

type FormSummaryProps = {
  /** Of the form, as typed. */
  readonly value: unknown
  readonly money: FormMoney
  readonly sections: readonly { readonly id: string; readonly label: string }[]
  /** More about the terms as typed; null where they cannot be read yet. */
  readonly about?: (terms: TermsInput | null) => ReactNode
  readonly actions: ReactNode
  /** What the terms would do, tried elsewhere. */
  readonly trial: ReactNode
}

/** Beside the form: the way to each part of it, and what the terms as typed come to in words. */
export function FormSummary({ value, money, sections, about, actions, trial }: FormSummaryProps) {
  const { t } = useTranslation()
  const { data } = coerceFormValue(z.object(termsFields(money))).safeParse(value)
  const terms = data === undefined ? null : expandRows(data)
  return (
    <aside className="form-summary stack" aria-label={t('campaigns.form.summary')}>
      <nav className="card form-sections" aria-label={t('campaigns.form.sections')}>
        {sections.map(({ id, label }) => (
          <a key={id} href={`#${id}`}>
            {label}
          </a>
        ))}
      </nav>
      <Card title={t('campaigns.form.summary')} description={t('campaigns.form.summary-help')}>
        {terms === null ? (
          <p className="soft">{t('campaigns.form.summary-waits')}</p>
        ) : (
          <TermsInWords terms={terms} currency={money.currency} />
        )}
      </Card>
      {about?.(terms)}
      {trial}
      <div className="form-actions">{actions}</div>
    </aside>
  )
}
