import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { CodeRequest } from '../queries/list-code-requests.server.ts'
import type { RequestableCampaign } from '../queries/list-requestable-campaigns.server.ts'
import type { OwnRequestForm as Value } from '../request-inputs.ts'
import { RequestStatusTag } from './request-status-tag.tsx'

type OwnRequestsProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  /** Free codes near the one that could not be had. */
  readonly alternatives: readonly string[]
  readonly campaigns: readonly RequestableCampaign[]
  readonly requests: readonly CodeRequest[]
}

/** A code that one would like: said, answered at once whether it is free, and what came of earlier ones. */
export function OwnRequests({ lastResult, alternatives, campaigns, requests }: OwnRequestsProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<Value>({
    id: 'request',
    lastResult,
    defaultValue: campaigns.length === 1 ? { campaignId: campaigns[0]?.id } : {},
  })
  const options = campaigns.map(({ id, name, brand }) => ({ value: id, label: `${name} · ${brand.name}` }))
  return (
    <Card title={t('codes.request.suggest-title')} description={t('codes.request.suggest-text')}>
      <div className="stack-tight">
        <Form method="post" {...getFormProps(form)} className="form" preventScrollReset>
          <input type="hidden" name="intent" value="request" />
          <FormErrors errors={form.errors} id={form.errorId} />
          <div className="form-row">
            <SelectInput
              field={fields.campaignId}
              label={t('codes.form.campaign')}
              options={options}
              emptyLabel={t('codes.form.choose')}
            />
            <TextInput field={fields.code} label={t('codes.form.code')} help={t('codes.form.code-help')} autoComplete="off" />
          </div>
          <div className="form-actions">
            <SubmitButton>{t('codes.request.send')}</SubmitButton>
          </div>
        </Form>
        {alternatives.length === 0 ? null : (
          <div role="status">
            <p className="soft">{t('codes.request.try')}</p>
            <ul className="alternatives">
              {alternatives.map((code) => (
                <li key={code}>
                  <Form method="post" preventScrollReset>
                    <input type="hidden" name="intent" value="request" />
                    <input type="hidden" name="campaignId" value={String(lastResult?.initialValue?.campaignId ?? '')} />
                    <button type="submit" name="code" value={code} className={buttonClass('default', 'small')}>
                      {code}
                    </button>
                  </Form>
                </li>
              ))}
            </ul>
          </div>
        )}
        {requests.length === 0 ? null : (
          <ul className="lines">
            {requests.map(({ id, code, status, reason, campaign }) => (
              <li key={id}>
                <span>
                  <code>{code}</code>
                  <span className="soft small block">
                    {campaign.name}
                    {reason === '' ? '' : ` · ${reason}`}
                  </span>
                </span>
                <span className="decide">
                  <RequestStatusTag status={status} />
                  {status === 'open' ? (
                    <Form method="post" preventScrollReset>
                      <input type="hidden" name="codeRequestId" value={id} />
                      <button type="submit" name="intent" value="withdraw" className={buttonClass('default', 'small')}>
                        {t('codes.request.withdraw')}
                      </button>
                    </Form>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
