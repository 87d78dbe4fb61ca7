import { type SubmissionResult, useForm } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { networkNames } from '#app/domain/kyc.ts'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { ageRanges, topics } from '../../application-inputs.ts'
import type { FormFacts } from '../../form-facts.ts'
import type { NetworksForm as NetworksSchema } from '../../step-forms.ts'
import { ChipGroup } from './chip-group.tsx'
import { useOwnForm } from './own-form.ts'
import { StepForm } from './step-form.tsx'

type Props = { readonly application: FormFacts; readonly lastResult: SubmissionResult | undefined }

/** Networks row by row, audience, and the wishes for the code. One more row is a click, also without JavaScript. */
export function NetworksForm({ application, lastResult }: Props) {
  const { t } = useTranslation()
  const isOwn = useOwnForm() !== null
  const { networks, audience, wantedCode, message, revision } = application
  const rows = networks.length === 0 ? [{ network: 'instagram' as const, handle: '', url: null, followers: null }] : networks
  const defaultValue = { networks: rows.map((row) => ({ ...row })), wantedCode, message }
  const [form, fields] = useForm<z.input<typeof NetworksSchema>>({ id: 'networks', lastResult, defaultValue })
  const list = fields.networks.getFieldList()
  return (
    <StepForm form={form} revision={revision}>
      <div className="join-rows">
        {list.map((row, index) => {
          const { network, handle, url, followers } = row.getFieldset()
          return (
            <fieldset key={row.key} className="join-row">
              <legend>{t('registration.networks.row', { number: index + 1 })}</legend>
              <div className="form-row">
                <SelectInput
                  field={network}
                  label={t('registration.networks.network')}
                  options={networkNames.map((value) => ({ value, label: t(`registration.network-names.${value}`) }))}
                />
                <TextInput field={handle} label={t('registration.networks.handle')} autoComplete="off" placeholder="@" />
              </div>
              <div className="form-row">
                <TextInput
                  field={followers}
                  label={t('registration.networks.followers')}
                  optionalLabel={t('registration.optional')}
                  inputMode="numeric"
                  autoComplete="off"
                />
                <TextInput
                  field={url}
                  label={t('registration.networks.url')}
                  optionalLabel={t('registration.optional')}
                  type="url"
                  inputMode="url"
                  placeholder="https://"
                />
              </div>
              {list.length === 1 ? null : (
                <button {...form.remove.getButtonProps({ name: fields.networks.name, index })} className="join-remove">
                  <Icon name="close" size={16} />
                  {t('registration.networks.remove')}
                </button>
              )}
            </fieldset>
          )
        })}
        {fields.networks.errors === undefined ? null : <p className="field-error">{fields.networks.errors.join(' ')}</p>}
        {list.length >= 10 ? null : (
          <button
            {...form.insert.getButtonProps({ name: fields.networks.name, defaultValue: { network: 'tiktok' } })}
            className="join-add"
          >
            <Icon name="plus" size={16} />
            {t('registration.networks.add')}
          </button>
        )}
      </div>
      <ChipGroup
        name="topics"
        legend={t('registration.networks.topics')}
        chosen={audience?.topics ?? []}
        choices={topics.map((value) => ({ value, label: t(`registration.topics.${value}`) }))}
      />
      <ChipGroup
        name="ageRanges"
        legend={t('registration.networks.ages')}
        chosen={audience?.ageRanges ?? []}
        choices={ageRanges.map((value) => ({ value, label: value }))}
      />
      {isOwn ? null : (
        <>
          <TextInput
            field={fields.wantedCode}
            label={t('registration.networks.code')}
            help={t('registration.networks.code-help')}
            optionalLabel={t('registration.optional')}
            autoComplete="off"
          />
          <TextArea
            field={fields.message}
            label={t('registration.networks.message')}
            optionalLabel={t('registration.optional')}
          />
        </>
      )}
    </StepForm>
  )
}
