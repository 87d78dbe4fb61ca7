import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { TierStep } from '#app/domain/campaign-terms.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PercentInput, TextInput } from '#app/ui/form/text-input.tsx'
import { type FormMoney, readStep, type TierChoice, tierChoices } from '../terms-form-inputs.ts'
import { AddRow, RemoveRow } from './row-buttons.tsx'
import { TierExampleText } from './tier-example-text.tsx'

type StepValue = { from?: string | undefined; rate?: string | undefined }
export type TiersValue = { mode?: TierChoice | undefined; steps?: StepValue[] | undefined }

type TierFieldsProps = {
  readonly form: FormMetadata<never>
  readonly field: FieldMetadata<TiersValue | undefined>
  readonly money: FormMoney
}

/** Whether and how rates rise with what was sold: each way says what it means and works an example with the steps as typed. */
export function TierFields({ form, field, money }: TierFieldsProps) {
  const { t } = useTranslation()
  const { mode, steps } = field.getFieldset()
  const typed = (steps.value ?? []) as readonly (StepValue | undefined)[]
  const readable = typed.flatMap((row): TierStep[] => {
    const { from, rate } = readStep(row ?? {}, money)
    return from === null || rate === null ? [] : [{ from, rate }]
  })
  const isWhole = readable.length === typed.length
  return (
    <>
      <fieldset className="choices">
        <legend>{t('campaigns.tiers.title')}</legend>
        {tierChoices.map((choice) => (
          <label key={choice} className="choice">
            <input
              type="radio"
              aria-labelledby={`${field.id}-${choice}`}
              aria-describedby={`${field.id}-${choice}-text`}
              name={mode.name}
              value={choice}
              defaultChecked={(mode.initialValue ?? 'none') === choice}
            />
            <span className="choice-text">
              <strong id={`${field.id}-${choice}`}>{t(`campaigns.tiers.mode.${choice}`)}</strong>
              <span id={`${field.id}-${choice}-text`} className="soft">
                {t(`campaigns.tiers.explained.${choice}`)}
              </span>
              {choice === 'none' || !isWhole ? null : (
                <TierExampleText mode={choice} steps={readable} currency={money.currency} />
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="rows tier-steps">
        <legend>{t('campaigns.tiers.steps')}</legend>
        <p className="field-help">{t('campaigns.tiers.steps-help')}</p>
        <FormErrors errors={steps.errors} />
        {steps.getFieldList().map((row, index) => {
          const { from, rate } = row.getFieldset()
          const name = t('campaigns.tiers.step', { number: index + 1 })
          return (
            <fieldset key={row.key} className="row row-step">
              <legend className="visually-hidden">{name}</legend>
              <TextInput
                field={from}
                label={t('campaigns.tiers.from')}
                inputMode="decimal"
                autoComplete="off"
                suffix={money.currency}
                placeholder={index === 0 ? '0' : undefined}
              />
              <PercentInput field={rate} label={t('campaigns.form.rate')} />
              <RemoveRow form={form} name={steps.name} index={index} label={name} />
            </fieldset>
          )
        })}
        <AddRow form={form} name={steps.name} value={{ from: typed.length === 0 ? '0' : '', rate: '' }}>
          {t('campaigns.tiers.add-step')}
        </AddRow>
      </fieldset>
    </>
  )
}
