import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextInput } from '#app/ui/form/text-input.tsx'

type Field = FieldMetadata<string>
type WordsFieldsProps = {
  readonly fields: { readonly titleEs: Field; readonly markdownEs: Field; readonly titleEn: Field; readonly markdownEn: Field }
}

/** A policy's words, both languages one under the other. */
export function WordsFields({ fields }: WordsFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <fieldset className="form-group">
        <legend>{t('policies.form.spanish')}</legend>
        <TextInput field={fields.titleEs} label={t('policies.form.title')} />
        <TextArea
          field={fields.markdownEs}
          label={t('policies.form.markdown')}
          help={t('policies.form.markdown-help')}
          rows={16}
        />
      </fieldset>
      <fieldset className="form-group">
        <legend>{t('policies.form.english')}</legend>
        <TextInput field={fields.titleEn} label={t('policies.form.title')} />
        <TextArea field={fields.markdownEn} label={t('policies.form.markdown')} rows={16} />
      </fieldset>
    </>
  )
}
