import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DefaultSubmit } from '#app/ui/form/default-submit.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { type Option, SelectInput } from '#app/ui/form/select-input.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import type { ImportCodesForm as Value } from '../batch/batch-form.ts'
import type { BatchPreview as Preview } from '../queries/preview-batch.server.ts'
import { BatchActions } from './batch-actions.tsx'

type ImportCodesFormProps = {
  readonly lastResult: SubmissionResult<string[]> | undefined
  readonly preview: Preview | undefined
  readonly campaigns: readonly Option[]
  readonly campaignId: string | undefined
  readonly cancelTo: string
}

const example = [
  'influencer;codigo;patron;usos;usos por cliente;desde;hasta',
  '@vale.rios;VALE10;;100;1;2026-11-01;2026-11-30',
  'nico@correo.co;;{NAME}{NN};;;;',
].join('\n')

/** Codes out of a CSV: the file, or its text. Each row is checked first; its text stays to be corrected. */
export function ImportCodesForm({ lastResult, preview, campaigns, campaignId, cancelTo }: ImportCodesFormProps) {
  const { t } = useTranslation()
  const [form, fields] = useForm<Value>({ id: 'import', lastResult, defaultValue: { campaignId } })
  return (
    <Form method="post" encType="multipart/form-data" {...getFormProps(form)} className="stack">
      <DefaultSubmit />
      <FormErrors errors={form.errors} id={form.errorId} />
      <Card title={t('codes.import.file-title')} description={t('codes.import.columns')}>
        <div className="form">
          <SelectInput
            field={fields.campaignId}
            label={t('codes.form.campaign')}
            options={campaigns}
            emptyLabel={t('codes.form.choose')}
          />
          <div className="field">
            <label htmlFor="import-file">{t('codes.import.file')}</label>
            <input id="import-file" type="file" name="file" accept=".csv,text/csv,text/plain" className="control" />
          </div>
          <TextArea
            field={fields.csv}
            label={t('codes.import.text')}
            help={t('codes.import.text-help')}
            optionalLabel={t('codes.form.optional')}
            rows={8}
            placeholder={example}
          />
        </div>
      </Card>
      <BatchActions preview={preview} lookLabel={t('codes.import.check')} cancelTo={cancelTo} />
    </Form>
  )
}
