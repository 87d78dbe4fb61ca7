import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'

type MessageFormProps = { readonly lastResult: SubmissionResult<string[]> | undefined; readonly readers: number }

/** Words to everybody in the group; says to how many before they go. */
export function MessageForm({ lastResult, readers }: MessageFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<{ subject: string; body: string }>({ id: 'message', lastResult })
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <FormErrors errors={form.errors} id={form.errorId} />
      <TextInput field={fields.subject} label={t('groups.message.subject')} autoComplete="off" />
      <TextArea field={fields.body} label={t('groups.message.body')} rows={5} />
      <div>
        <ConfirmButton
          label={t('groups.message.send')}
          title={t('groups.message.confirm', { count: readers })}
          name="intent"
          value="message"
        >
          <p>{t('groups.message.confirm-text')}</p>
        </ConfirmButton>
      </div>
    </Form>
  )
}
