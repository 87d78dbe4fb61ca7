import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formMessages } from '#app/i18n/form-message.ts'
import { Card } from '#app/ui/card.tsx'
import { DefaultSubmit } from '#app/ui/form/default-submit.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { DateInput } from '#app/ui/form/text-input.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { type FormMoney, type TermsForm as TermsFormValue, termsForm } from '../terms-form-inputs.ts'
import type { NoticeFacts } from '../terms-notice.ts'
import { FormSummary, type TermsSection, termsSections } from './form-summary.tsx'
import { TermsFields, type TermsFieldset } from './terms-fields.tsx'
import { TermsNotice } from './terms-notice.tsx'

type TermsFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly money: FormMoney
  /** What decides when they may begin. */
  readonly facts: NoticeFacts
  /** The terms of the last version: what one starts from. */
  readonly current: TermsFormValue
  readonly cancelTo: string
  /** Shown beside the form; follows it by its id. */
  readonly trial: ReactNode
  /** In the making of a campaign: the parts that are asked for now, without a day from which they count. */
  readonly shown?: readonly TermsSection[] | undefined
}

/** A new version of a campaign's terms, from a day on. */
export function TermsForm({ lastResult, money, facts, current, cancelTo, trial, shown }: TermsFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<TermsFormValue>({
    id: 'terms',
    lastResult,
    defaultValue: current,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: termsForm(money), ...formMessages(t) }) as never,
  })
  const sections = [
    ...(shown === undefined ? [{ id: 'from', label: t('campaigns.form.valid-from') }] : []),
    ...(shown ?? termsSections).map((id) => ({ id, label: t(`campaigns.form.section.${id}`) })),
  ]
  return (
    <Form method="post" {...getFormProps(form)} className="form-with-summary">
      <div className="stack">
        <DefaultSubmit />
        <FormErrors errors={form.errors} id={form.errorId} />
        <div hidden={shown !== undefined}>
          <Card id="from" title={t('campaigns.form.valid-from')} description={t('campaigns.form.valid-from-help')}>
            <div className="form">
              <DateInput
                field={fields.validFrom}
                label={t('campaigns.form.valid-from-day')}
                help={t('campaigns.form.valid-from-day-help', { timeZone: facts.timeZone })}
                optionalLabel={t('campaigns.form.optional')}
              />
            </div>
          </Card>
        </div>
        <TermsFields form={form as never} fields={fields as unknown as TermsFieldset} money={money} shown={shown} />
      </div>
      <FormSummary
        value={form.value}
        money={money}
        sections={sections}
        about={(terms) =>
          shown === undefined && (
            <TermsNotice terms={terms} day={fields.validFrom.value} facts={facts} currency={money.currency} />
          )
        }
        trial={trial}
        actions={
          <>
            <SubmitButton size="large">
              {t(shown === undefined ? 'campaigns.form.add-terms' : 'campaigns.setup.save')}
            </SubmitButton>
            <LinkButton to={cancelTo} size="large">
              {t('campaigns.form.cancel')}
            </LinkButton>
          </>
        }
      />
    </Form>
  )
}
