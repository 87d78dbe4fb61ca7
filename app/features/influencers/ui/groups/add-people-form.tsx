import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

/** Puts people into the group by their handles; by ticking them, in the list of influencers. */
export function AddPeopleForm({ lastResult }: { lastResult: SubmissionResult<string[]> | undefined }) {
  const { t } = useTranslation()
  const [form, fields] = useForm<{ handles: string }>({ id: 'add-people', lastResult })
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <FormErrors errors={form.errors} id={form.errorId} />
      <TextArea field={fields.handles} label={t('members.invite.handles')} help={t('members.invite.handles-help')} rows={3} />
      <div>
        <SubmitButton name="intent" value="add">
          {t('groups.add.submit')}
        </SubmitButton>
      </div>
    </Form>
  )
}
