import { unstable_coerceFormValue as coerceFormValue } from '@conform-to/zod/v4'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card } from '#app/ui/card.tsx'
import { expandRows, type FormMoney, termsFields } from '../terms-form-inputs.ts'
import { TermsInWords } from './terms-in-words.tsx'

export const termsSections = ['products', 'commission', 'tiers', 'limits', 'payment'] as const

type FormSummaryProps = {
  /** Of the form, as typed. */
  readonly value: unknown
  readonly money: FormMoney
  readonly sections: readonly { readonly id: string; readonly label: string }[]
  readonly actions: ReactNode
}

/** Beside the form: the way to each part of it, and what the terms as typed come to in words. */
export function FormSummary({ value, money, sections, actions }: FormSummaryProps) {
  const { t } = useTranslation()
  const terms = coerceFormValue(z.object(termsFields(money))).safeParse(value)
  return (
    <aside className="form-summary stack">
      <nav className="card form-sections" aria-label={t('campaigns.form.sections')}>
        {sections.map(({ id, label }) => (
          <a key={id} href={`#${id}`}>
            {label}
          </a>
        ))}
      </nav>
      <Card title={t('campaigns.form.summary')} description={t('campaigns.form.summary-help')}>
        {terms.success ? (
          <TermsInWords terms={expandRows(terms.data)} currency={money.currency} />
        ) : (
          <p className="soft">{t('campaigns.form.summary-waits')}</p>
        )}
      </Card>
      <div className="form-actions">{actions}</div>
    </aside>
  )
}
