import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { ConnectionForm as Schema, type ConnectionForm as Value } from '../form-inputs.ts'
import type { VtexConnectionView } from '../queries/get-vtex-connection.server.ts'

type ConnectionFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  /** Null until the brand is connected. */
  readonly connection: VtexConnectionView | null
  readonly mayChange: boolean
}

/** Account, keys and limits. Keys are written, never read: what is stored shows by its last four characters. */
export function ConnectionForm({ lastResult, connection, mayChange }: ConnectionFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<Value>({
    id: 'connection',
    lastResult,
    defaultValue: {
      account: connection?.account,
      webhookHeader: connection?.webhookHeader ?? 'x-webhook-secret',
      requestsPerMinute: String(connection?.requestsPerMinute ?? 3000),
    },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: Schema, ...formMessages(t) }) as never,
  })
  const isConnected = connection !== null
  return (
    <Form method="post" {...getFormProps(form)}>
      <input type="hidden" name="intent" value="connect" />
      <Card title={t('brands.vtex.keys')} description={t('brands.vtex.keys-help')}>
        <fieldset className="form" disabled={!mayChange}>
          <FormErrors errors={form.errors} id={form.errorId} />
          <TextInput
            field={fields.account}
            label={t('brands.vtex.account')}
            help={t('brands.vtex.account-help')}
            autoComplete="off"
          />
          <TextInput
            field={fields.appKey}
            label={t('brands.vtex.app-key')}
            help={isConnected ? t('brands.vtex.key-ending', { ending: connection.appKeyEnding }) : undefined}
            autoComplete="off"
          />
          <TextInput
            field={fields.appToken}
            label={t('brands.vtex.app-token')}
            type="password"
            help={isConnected ? t('brands.vtex.token-kept') : undefined}
            autoComplete="new-password"
          />
          <div className="form-row">
            <TextInput
              field={fields.webhookHeader}
              label={t('brands.vtex.header')}
              help={t('brands.vtex.header-help')}
              autoComplete="off"
            />
            <TextInput
              field={fields.requestsPerMinute}
              label={t('brands.vtex.rpm')}
              help={t('brands.vtex.rpm-help')}
              inputMode="numeric"
            />
          </div>
          {mayChange ? (
            <div className="form-actions">
              <SubmitButton>{isConnected ? t('brands.vtex.save') : t('brands.vtex.connect')}</SubmitButton>
            </div>
          ) : null}
        </fieldset>
      </Card>
    </Form>
  )
}
