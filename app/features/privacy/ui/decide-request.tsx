import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { DataRequestDetail } from '../queries/get-data-request.server.ts'

type DecideRequestProps = { readonly request: DataRequestDetail; readonly errors: readonly string[] }

/** Start, answer or refuse; what a deletion does is said before it is done. */
export function DecideRequest({ request, errors }: DecideRequestProps) {
  const { t } = useTranslation()
  const isDeletion = request.kind === 'delete'
  return (
    <Card title={t('privacy.page.decide')}>
      {request.status === 'received' ? (
        <Form method="post" className="privacy-start">
          <input type="hidden" name="intent" value="start" />
          <SubmitButton type="default">{t('privacy.page.start')}</SubmitButton>
        </Form>
      ) : null}
      <Form method="post" className="form">
        {errors.length === 0 ? null : <p className="field-error">{errors.join(' ')}</p>}
        <div className="field">
          <label htmlFor="answer">{t('privacy.page.answer')}</label>
          <textarea id="answer" name="answer" className="control" rows={5} maxLength={4000} required />
        </div>
        <div className="form-actions">
          <ConfirmButton
            label={isDeletion ? t('privacy.page.erase') : t('privacy.page.send-answer')}
            title={isDeletion ? t('privacy.page.erase-question', { name: request.name }) : t('privacy.page.answer-question')}
            name="intent"
            value="answer"
            look="primary"
            isDangerous={isDeletion}
          >
            <p>{isDeletion ? t('privacy.page.erase-text') : t('privacy.page.answer-text')}</p>
          </ConfirmButton>
          <ConfirmButton label={t('privacy.page.refuse')} title={t('privacy.page.refuse-question')} name="intent" value="refuse">
            <p>{t('privacy.page.refuse-text')}</p>
          </ConfirmButton>
        </div>
      </Form>
    </Card>
  )
}
