import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import type { ApplicationDetail } from '../../queries/get-application.server.ts'

export type ApproveFormProps = {
  readonly application: ApplicationDetail
  /** Name of the campaign applied to. */
  readonly campaign: string | null
  /** Somebody has the applicant's document already: it has to be said whether it is them. */
  readonly hasSameDocument: boolean
  readonly refused: SubmissionResult<string[]> | undefined
}

/** Says in words what an approval does, and asks for it. */
export function ApproveForm({ application, campaign, hasSameDocument, refused }: ApproveFormProps) {
  const { t } = useTranslation()
  const { revision, handle, email, brand, wantedCode } = application
  const name = application.displayName ?? application.profile.legalName ?? email
  const asksForSame = hasSameDocument || refused?.error?.linkTo != null
  const handleErrors = refused?.error?.handle
  const wantedHandle = refused?.initialValue?.handle
  return (
    <Form method="post" className="form" preventScrollReset>
      <FormErrors errors={[...(refused?.error?.[''] ?? []), ...(refused?.error?.linkTo ?? [])]} />
      <input type="hidden" name="revision" value={revision} />
      <ul className="consequences">
        <li>{t('review.decide.will-influencer', { name, brand: brand.name })}</li>
        <li>
          {campaign === null
            ? t('review.decide.will-no-code')
            : wantedCode === null
              ? t('review.decide.will-code', { campaign })
              : t('review.decide.will-wanted-code', { code: wantedCode, campaign })}
        </li>
        <li>{t('review.decide.will-mail', { email })}</li>
      </ul>
      {asksForSame ? (
        <div className="checkbox-field">
          <input id="same-document" type="checkbox" name="linkTo" value="same-document" />
          <div className="field">
            <label htmlFor="same-document">{t('review.decide.same')}</label>
            <p className="field-help">{t('review.decide.same-help', { brand: brand.name })}</p>
          </div>
        </div>
      ) : null}
      <div className={handleErrors == null ? 'field' : 'field field-invalid'}>
        <label htmlFor="approve-handle">{t('review.decide.handle')}</label>
        <input
          id="approve-handle"
          name="handle"
          className="control"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={typeof wantedHandle === 'string' ? wantedHandle : (handle ?? '')}
          aria-invalid={handleErrors == null ? undefined : true}
          aria-describedby="approve-handle-help"
        />
        {handleErrors == null ? null : <p className="field-error">{handleErrors.join(' ')}</p>}
        <p className="field-help" id="approve-handle-help">
          {t('review.decide.handle-help')}
        </p>
      </div>
      <div className="form-actions">
        <ConfirmButton
          label={t('review.decide.approve')}
          title={t('review.decide.approve-title', { name })}
          look="primary"
          name="intent"
          value="approve"
        >
          <p>{t('review.decide.will-influencer', { name, brand: brand.name })}</p>
          <p>{t('review.decide.will-mail', { email })}</p>
        </ConfirmButton>
      </div>
    </Form>
  )
}
