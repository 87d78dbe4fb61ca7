import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { type SelectorKind, selectorKinds } from '#app/domain/campaign-terms.ts'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { addTarget, isInRows } from '../add-target.ts'
import { CataloguePicker } from './catalogue-picker.tsx'
import { AddRow, RemoveRow } from './row-buttons.tsx'

export type SelectorRow = { kind: SelectorKind; ids: string }

type SelectorRowsProps = {
  readonly form: FormMetadata<never>
  readonly field: FieldMetadata<SelectorRow[] | undefined>
  readonly list: 'include' | 'exclude'
  readonly currency: string
}

/** Products that take part, or do not. */
export function SelectorRows({ form, field, list, currency }: SelectorRowsProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="rows">
      <legend>{t(`campaigns.form.${list}`)}</legend>
      <p className="field-help">{t(`campaigns.form.${list}-help`)}</p>
      {field.getFieldList().map((row, index) => {
        const { kind, ids } = row.getFieldset()
        const name = t('campaigns.form.row', { list: t(`campaigns.form.${list}`), number: index + 1 })
        return (
          <fieldset key={row.key} className="row row-selector">
            <legend className="visually-hidden">{name}</legend>
            <SelectInput
              field={kind}
              label={t('campaigns.form.scope')}
              options={selectorKinds.map((value) => ({ value, label: t(`campaigns.form.kinds.${value}`) }))}
            />
            <TextArea field={ids} label={t('campaigns.form.ids')} rows={1} placeholder="1902, 1903" />
            <RemoveRow form={form} name={field.name} index={index} label={name} />
          </fieldset>
        )
      })}
      <CataloguePicker
        label={t(`campaigns.form.pick-${list}`)}
        currency={currency}
        kinds={selectorKinds}
        isPicked={({ kind, id }) => isInRows(field.value, 'kind', kind, id)}
        onPick={({ kind, id }) => addTarget(form, field, { field: 'kind', kind, id }, { kind })}
      />
      <AddRow form={form} name={field.name} value={{ kind: 'sku', ids: '' }}>
        {t(`campaigns.form.add-${list}`)}
      </AddRow>
    </fieldset>
  )
}
