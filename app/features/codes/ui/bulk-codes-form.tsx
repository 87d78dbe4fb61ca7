import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DefaultSubmit } from '#app/ui/form/default-submit.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { type Option, SelectInput } from '#app/ui/form/select-input.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'
import type { BulkCodesForm as Value } from '../batch/batch-form.ts'
import type { BatchPreview as Preview } from '../queries/preview-batch.server.ts'
import { BatchActions } from './batch-actions.tsx'
import { LimitInputs } from './limit-inputs.tsx'

export type PickableInfluencer = { readonly id: string; readonly name: string; readonly handle: string }

type BulkCodesFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly preview: Preview | undefined
  readonly campaigns: readonly Option[]
  readonly influencers: readonly PickableInfluencer[]
  readonly campaignId: string | undefined
  readonly timeZone: string
  readonly cancelTo: string
}

/** Many codes by a pattern: for whom, how many, with which limits. Checked first, made then. */
export function BulkCodesForm(props: BulkCodesFormProps) {
  const { lastResult, preview, campaigns, influencers, campaignId, timeZone, cancelTo } = props
  const { t } = useTranslation()
  const [form, fields] = useForm<Value>({
    id: 'bulk',
    lastResult,
    defaultValue: { campaignId, who: 'chosen', count: '1' },
  })
  const typed = lastResult?.initialValue
  const picked = [typed?.picked ?? []].flat()
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <DefaultSubmit />
      <FormErrors errors={form.errors} id={form.errorId} />
      <Card title={t('codes.bulk.what')}>
        <div className="form">
          <SelectInput
            field={fields.campaignId}
            label={t('codes.form.campaign')}
            options={campaigns}
            emptyLabel={t('codes.form.choose')}
          />
          <div className="form-row">
            <TextInput
              field={fields.pattern}
              label={t('codes.bulk.pattern')}
              help={t('codes.form.pattern-help')}
              placeholder="{NAME}{NN}"
              autoComplete="off"
            />
            <TextInput
              field={fields.count}
              label={t('codes.bulk.count')}
              help={t('codes.bulk.count-help')}
              inputMode="numeric"
              autoComplete="off"
            />
          </div>
        </div>
      </Card>
      <Card title={t('codes.bulk.whom')} description={t('codes.bulk.whom-text')}>
        <div className="form">
          <fieldset className="choices">
            <legend className="visually-hidden">{t('codes.bulk.whom')}</legend>
            {(['members', 'chosen'] as const).map((who) => (
              <label key={who} className="choice">
                <input type="radio" name="who" value={who} defaultChecked={(typed?.who ?? 'chosen') === who} />
                {t(`codes.bulk.who.${who}`)}
              </label>
            ))}
          </fieldset>
          {influencers.length === 0 ? null : (
            <fieldset className="pick-list">
              <legend className="visually-hidden">{t('codes.bulk.who.chosen')}</legend>
              {influencers.map(({ id, name, handle }) => (
                <label key={id}>
                  <input type="checkbox" name="picked" value={id} defaultChecked={picked.includes(id)} />
                  <span>
                    {name} <span className="soft small">@{handle}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          <TextArea
            field={fields.handles}
            label={t('codes.bulk.handles')}
            help={t('codes.bulk.handles-help')}
            optionalLabel={t('codes.form.optional')}
          />
        </div>
      </Card>
      <Card title={t('codes.limits.title')} description={t('codes.limits.text')}>
        <div className="form">
          <LimitInputs fields={fields} timeZone={timeZone} />
        </div>
      </Card>
      <BatchActions preview={preview} lookLabel={t('codes.bulk.preview')} cancelTo={cancelTo} />
    </Form>
  )
}
