import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { CreateGroup } from '../../group-inputs.ts'

const Schema = CreateGroup.omit({ brandId: true })

type GroupFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly group?: { readonly name: string; readonly description: string }
  readonly submit: string
}

/** Name and description of a group. */
export function GroupForm({ lastResult, group, submit }: GroupFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm({
    id: 'group',
    lastResult,
    constraint: getZodConstraint(Schema),
    defaultValue: group,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: Schema, ...formMessages(t) }),
    shouldValidate: 'onSubmit',
  })
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <FormErrors errors={form.errors} id={form.errorId} />
      <TextInput
        field={fields.name}
        label={t('groups.form.name')}
        placeholder={t('groups.form.name-example')}
        autoComplete="off"
      />
      <TextInput
        field={fields.description}
        label={t('groups.form.description')}
        optionalLabel={t('groups.form.optional')}
        autoComplete="off"
      />
      <div>
        <SubmitButton name="intent" value="save">
          {submit}
        </SubmitButton>
      </div>
    </Form>
  )
}
