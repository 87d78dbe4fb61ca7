import type { FormMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'

type RowButton = { readonly form: FormMetadata<never>; readonly name: string }

/** Adds a row to a list of the form; without JavaScript the form comes back with it. */
export function AddRow({ form, name, value, children }: RowButton & { value: object; children: ReactNode }) {
  return (
    <button {...form.insert.getButtonProps({ name: name as never, defaultValue: value as never })} className={buttonClass()}>
      <Icon name="plus" size={16} />
      {children}
    </button>
  )
}

/** Takes a row away. */
export function RemoveRow({ form, name, index, label }: RowButton & { index: number; label: string }) {
  const { t } = useTranslation()
  return (
    <button
      {...form.remove.getButtonProps({ name: name as never, index })}
      className="icon-button row-remove"
      aria-label={t('campaigns.form.remove', { row: label })}
    >
      <Icon name="close" size={18} />
    </button>
  )
}
