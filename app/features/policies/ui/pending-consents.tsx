import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { TextPart } from '../compare-texts.ts'
import { PolicyDifference } from './policy-difference.tsx'
import { PolicyWords } from './policy-words.tsx'

/** A version to accept, as it reads in the reader's language. */
export type PolicyToAccept = {
  readonly versionId: string
  readonly language: 'es' | 'en'
  readonly sha256: string
  readonly title: string
  readonly html: string
  readonly effectiveAt: Date
  /** Against the version accepted before; null where there is none. */
  readonly difference: readonly TextPart[] | null
}

/** What is asked again, with what changed first and the whole text below it. */
export function PendingConsents({ policies }: { readonly policies: readonly PolicyToAccept[] }) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="intent" value="accept" />
      {policies.map((policy) => (
        <Card
          key={policy.versionId}
          title={policy.title}
          description={
            <>
              {t('policies.pending.since')} <DateText value={policy.effectiveAt} />
            </>
          }
        >
          {policy.difference === null ? (
            <PolicyWords html={policy.html} />
          ) : (
            <>
              <h3>{t('policies.pending.changes')}</h3>
              <PolicyDifference parts={policy.difference} />
              <details className="policy-whole">
                <summary>{t('policies.pending.whole')}</summary>
                <PolicyWords html={policy.html} />
              </details>
            </>
          )}
          <label className="policy-accept">
            <input type="checkbox" name="version" required value={`${policy.versionId}:${policy.language}:${policy.sha256}`} />
            <span>{t('policies.pending.accept', { title: policy.title })}</span>
          </label>
        </Card>
      ))}
      <div className="form-actions">
        <SubmitButton>{t('policies.pending.submit')}</SubmitButton>
      </div>
    </Form>
  )
}
