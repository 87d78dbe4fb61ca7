import { useTranslation } from 'react-i18next'
import type { AnyField } from '#app/ui/form/form-field.tsx'
import { DateInput, TextInput } from '#app/ui/form/text-input.tsx'

type LimitInputsProps = {
  readonly fields: Readonly<Record<'maxUses' | 'maxUsesPerClient' | 'firstDay' | 'lastDay', AnyField>>
  readonly timeZone: string
}

/** What a code may be used for: uses and validity, all of them optional. */
export function LimitInputs({ fields, timeZone }: LimitInputsProps) {
  const { t } = useTranslation()
  const optionalLabel = t('codes.form.optional')
  return (
    <>
      <div className="form-row">
        <TextInput
          field={fields.maxUses}
          label={t('codes.limits.uses')}
          optionalLabel={optionalLabel}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextInput
          field={fields.maxUsesPerClient}
          label={t('codes.limits.per-client')}
          help={t('codes.limits.per-client-help')}
          optionalLabel={optionalLabel}
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      <div className="form-row">
        <DateInput field={fields.firstDay} label={t('codes.limits.first-day')} optionalLabel={optionalLabel} />
        <DateInput
          field={fields.lastDay}
          label={t('codes.limits.last-day')}
          help={t('codes.limits.day-help', { timeZone })}
          optionalLabel={optionalLabel}
        />
      </div>
    </>
  )
}
