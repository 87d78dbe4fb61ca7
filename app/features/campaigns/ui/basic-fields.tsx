import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { standingPeriods } from '#app/domain/campaign-terms.ts'
import { campaignVisibilities } from '#app/domain/campaign-visibility.ts'
import { CheckboxInput } from '#app/ui/form/checkbox-input.tsx'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { DateInput, TextInput } from '#app/ui/form/text-input.tsx'

type Texts = 'name' | 'description' | 'brief' | 'firstDay' | 'lastDay'
export type BasicFieldset = { readonly [Name in Texts]: FieldMetadata<string | undefined> } & {
  readonly visibility: FieldMetadata<unknown>
  readonly period: FieldMetadata<unknown>
  readonly hasLeaderboard: FieldMetadata<unknown>
}

type BasicFieldsProps = {
  readonly fields: BasicFieldset
  readonly timeZone: string
  /** Whether the period may still be chosen. */
  readonly hasPeriod: boolean
}

/** What a campaign is called, when it runs, who finds it and what its influencers are asked to do. */
export function BasicFields({ fields, timeZone, hasPeriod }: BasicFieldsProps) {
  const { t } = useTranslation()
  const optionalLabel = t('campaigns.form.optional')
  return (
    <>
      <TextInput field={fields.name} label={t('campaigns.form.name')} autoComplete="off" />
      <TextArea
        field={fields.description}
        label={t('campaigns.form.description')}
        help={t('campaigns.form.description-help')}
        optionalLabel={optionalLabel}
      />
      <div className="form-row">
        <DateInput field={fields.firstDay} label={t('campaigns.form.first-day')} help={t('campaigns.form.zone', { timeZone })} />
        <DateInput
          field={fields.lastDay}
          label={t('campaigns.form.last-day')}
          help={t('campaigns.form.last-day-help')}
          optionalLabel={optionalLabel}
        />
      </div>
      <div className="form-row">
        <SelectInput
          field={fields.visibility}
          label={t('campaigns.form.visibility')}
          help={t('campaigns.form.visibility-help')}
          options={campaignVisibilities.map((value) => ({ value, label: t(`campaigns.visibility.${value}`) }))}
        />
        {hasPeriod ? (
          <SelectInput
            field={fields.period}
            label={t('campaigns.form.period')}
            help={t('campaigns.form.period-help')}
            options={standingPeriods.map((value) => ({ value, label: t(`campaigns.period.${value}`) }))}
          />
        ) : null}
      </div>
      <TextArea
        field={fields.brief}
        label={t('campaigns.form.brief')}
        help={t('campaigns.form.brief-help')}
        optionalLabel={optionalLabel}
        rows={6}
      />
      <CheckboxInput
        field={fields.hasLeaderboard}
        label={t('campaigns.form.leaderboard')}
        help={t('campaigns.form.leaderboard-help')}
      />
    </>
  )
}
