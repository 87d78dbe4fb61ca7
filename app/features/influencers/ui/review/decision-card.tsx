import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type ApplicationEvent, applicationMachine } from '#app/domain/application-status.ts'
import { accepts } from '#app/domain/state-machine.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { ApproveForm, type ApproveFormProps } from './approve-form.tsx'
import { FieldChoices } from './field-choices.tsx'

export type Refused = SubmissionResult<string[]> | undefined

type DecisionCardProps = Omit<ApproveFormProps, 'refused'> & { readonly refused: Refused }

/** What can be decided now, each saying what will happen. Works without JavaScript: the ways open and fold by themselves. */
export function DecisionCard(props: DecisionCardProps) {
  const { application, refused } = props
  const { t } = useTranslation()
  const { status } = application
  const may = (event: ApplicationEvent) => accepts(applicationMachine, status, event)
  const of = (intent: string) => (refused?.initialValue?.intent === intent ? refused : undefined)
  if (!may('close')) return null
  return (
    <Card title={t('review.decide.title')}>
      <div className="decisions">
        {may('approve') ? <ApproveForm {...props} refused={of('approve')} /> : null}
        {status === 'changes-requested' ? <p className="soft">{t('review.decide.waits-applicant')}</p> : null}
        {status === 'draft' ? <p className="soft">{t('review.decide.draft')}</p> : null}
        {may('request-changes') ? (
          <Way intent="request-changes" label={t('review.decide.ask')} refused={of('request-changes')} {...{ application }}>
            <p className="soft">{t('review.decide.ask-text')}</p>
            <AskFields refused={of('request-changes')} />
          </Way>
        ) : null}
        {may('reject') ? (
          <Way intent="reject" label={t('review.decide.reject')} refused={of('reject')} isDangerous {...{ application }}>
            <p className="soft">{t('review.decide.reject-text')}</p>
            <Reason refused={of('reject')} />
          </Way>
        ) : null}
        <Way intent="close" label={t('review.decide.close')} refused={of('close')} {...{ application }}>
          <p className="soft">{t('review.decide.close-text')}</p>
          <Reason refused={of('close')} />
        </Way>
      </div>
    </Card>
  )
}

type WayProps = {
  readonly intent: 'request-changes' | 'reject' | 'close'
  readonly label: string
  readonly refused: Refused
  readonly isDangerous?: boolean
  readonly application: { readonly revision: number }
  readonly children: ReactNode
}

function Way({ intent, label, refused, isDangerous = false, application, children }: WayProps) {
  const { t } = useTranslation()
  return (
    <details className="way" name="decision" open={refused !== undefined}>
      <summary>{label}</summary>
      <Form method="post" className="form" preventScrollReset>
        <FormErrors errors={refused?.error?.[''] ?? undefined} />
        <input type="hidden" name="revision" value={application.revision} />
        {children}
        <div className="form-actions">
          <SubmitButton name="intent" value={intent} danger={isDangerous}>
            {intent === 'request-changes' ? t('review.decide.ask-submit') : label}
          </SubmitButton>
        </div>
      </Form>
    </details>
  )
}

function AskFields({ refused }: { refused: Refused }) {
  const { t } = useTranslation()
  const given = (refused?.initialValue ?? {}) as { fields?: string | string[]; notes?: Record<string, string>; reason?: string }
  const none = refused?.error?.fields
  return (
    <>
      {none == null ? null : <p className="field-error">{t('review.decide.ask-none')}</p>}
      <FieldChoices ticked={[given.fields ?? []].flat()} notes={given.notes ?? {}} errors={refused?.error ?? {}} />
      <label className="field">
        <span>
          {t('review.decide.ask-message')} <span className="field-optional">{t('review.decide.optional')}</span>
        </span>
        <textarea name="reason" className="control" rows={3} maxLength={1000} defaultValue={given.reason} />
      </label>
    </>
  )
}

function Reason({ refused }: { refused: Refused }) {
  const { t } = useTranslation()
  const errors = refused?.error?.reason
  const given = refused?.initialValue?.reason
  return (
    <label className="field">
      <span>{t('review.decide.reason')}</span>
      <textarea
        name="reason"
        className="control"
        rows={3}
        maxLength={1000}
        required
        defaultValue={typeof given === 'string' ? given : undefined}
        aria-invalid={errors == null ? undefined : true}
      />
      {errors == null ? null : <span className="field-error">{errors.join(' ')}</span>}
      <span className="field-help">{t('review.decide.reason-help')}</span>
    </label>
  )
}
