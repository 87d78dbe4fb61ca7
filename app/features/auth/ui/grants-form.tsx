import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { RoleGrant } from '#app/domain/actor.ts'
import { Card } from '#app/ui/card.tsx'
import type { Option } from '#app/ui/form/select-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { type ChangeGrantsForm, checkedGrants } from '../user-inputs.ts'
import { checkedOf } from './checked-of.ts'
import { GrantFields } from './grant-fields.tsx'

type GrantsFormProps = {
  readonly lastResult: SubmissionResult | undefined
  readonly grants: readonly RoleGrant[]
  readonly brands: readonly Option[]
}

/** What a person may do as a member of staff, to be changed. */
export function GrantsForm({ lastResult, grants, brands }: GrantsFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<z.input<typeof ChangeGrantsForm>>({
    id: 'grants',
    lastResult,
    defaultValue: { grants: checkedGrants(grants) },
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <Card title={t('users.detail.roles')} description={t('users.detail.roles-text')}>
        <div className="form">
          <GrantFields field={fields.grants} brands={brands} checked={checkedOf(fields.grants.initialValue)} />
          <div className="form-actions">
            <SubmitButton name="intent" value="change-grants">
              {t('users.detail.save-roles')}
            </SubmitButton>
          </div>
        </div>
      </Card>
    </Form>
  )
}
