import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { DataRequestKind } from '#app/domain/data-request.ts'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import type { ErasurePlan } from '../queries/plan-erasure.server.ts'
import { DayText } from './day-text.tsx'
import { ErasurePlanView } from './erasure-plan-view.tsx'

type AskCardProps = {
  readonly kind: Exclude<DataRequestKind, 'withdraw-consent'>
  /** The last day for an answer, if it is asked today. */
  readonly dueOn: string
  /** What a deletion would do. */
  readonly plan?: ErasurePlan | null
}

/** One thing that can be asked about one's own data, in words before it is asked. */
export function AskCard({ kind, dueOn, plan = null }: AskCardProps) {
  const { t } = useTranslation()
  return (
    <Card title={t(`privacy.kind.${kind}`)} description={t(`privacy.ask.${kind}`)}>
      {plan === null ? null : <ErasurePlanView plan={plan} />}
      <Form method="post" className="form">
        <input type="hidden" name="intent" value="open" />
        <input type="hidden" name="kind" value={kind} />
        {kind === 'export' ? null : (
          <div className="field">
            <label htmlFor={`detail-${kind}`}>{t(`privacy.ask.detail-${kind}`)}</label>
            <textarea
              id={`detail-${kind}`}
              name="detail"
              className="control"
              rows={3}
              maxLength={4000}
              required={kind === 'correct'}
            />
          </div>
        )}
        <div className="form-actions">
          <ConfirmButton
            label={t(`privacy.ask.button-${kind}`)}
            title={t(`privacy.kind.${kind}`)}
            look={kind === 'export' ? 'primary' : 'default'}
            isDangerous={kind === 'delete'}
          >
            {kind === 'delete' ? <p>{t('privacy.ask.delete-for-good')}</p> : null}
            <p>
              {t('privacy.ask.due')} <DayText day={dueOn} />.
            </p>
          </ConfirmButton>
        </div>
      </Form>
    </Card>
  )
}
