import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { RadarThresholds } from '#app/domain/radar-thresholds.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

const names = [
  'minOrders',
  'certainty',
  'velocityTimes',
  'repeatOrders',
  'newCustomersFall',
  'unpaidRise',
  'hoursRise',
  'placesRise',
  'worseBy',
  'quietDays',
] as const

type ThresholdsFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly thresholds: RadarThresholds
  readonly mayChange: boolean
}

/** From when on the radar speaks; those who do not manage the brand read it. */
export function ThresholdsForm({ lastResult, thresholds, mayChange }: ThresholdsFormProps) {
  const { t } = useTranslation()
  const defaultValue = Object.fromEntries(names.map((name) => [name, String(thresholds[name])]))
  const [form, fields] = useForm<Record<(typeof names)[number], string>>({ id: 'radar', lastResult, defaultValue })
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <FormErrors errors={form.errors} id={form.errorId} />
      {mayChange ? null : <p className="soft">{t('health.radar.read-only')}</p>}
      <fieldset className="form-row" disabled={!mayChange}>
        {names.map((name) => (
          <TextInput
            key={name}
            field={fields[name]}
            label={t(`health.radar.${name}`)}
            help={t(`health.radar.${name}-help`)}
            inputMode="decimal"
          />
        ))}
      </fieldset>
      {mayChange ? (
        <div className="form-actions">
          <SubmitButton>{t('health.radar.save')}</SubmitButton>
        </div>
      ) : null}
    </Form>
  )
}
