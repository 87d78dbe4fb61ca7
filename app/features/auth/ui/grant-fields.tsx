import { useTranslation } from 'react-i18next'
import { staffRoles } from '#app/domain/actor.ts'
import type { AnyField } from '#app/ui/form/form-field.tsx'
import type { Option } from '#app/ui/form/select-input.tsx'
import { Icon } from '#app/ui/icon.tsx'

type GrantFieldsProps = {
  readonly field: AnyField
  /** Brands by id. */
  readonly brands: readonly Option[]
  /** Checkboxes that are ticked: `manager:<brand id>`, `finance:all`. */
  readonly checked: readonly string[]
}

/** Which roles, and for which brands: a row of checkboxes per role, so that it posts without JavaScript. */
export function GrantFields({ field, brands, checked }: GrantFieldsProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="grants" aria-describedby={field.errors === undefined ? undefined : field.errorId}>
      <legend>{t('users.grants.title')}</legend>
      <p className="field-help">{t('users.grants.help')}</p>
      {field.errors === undefined ? null : (
        <p className="field-error" id={field.errorId}>
          <Icon name="alert" size={16} />
          {field.errors.join(' ')}
        </p>
      )}
      {staffRoles.map((role) => {
        const choices = role === 'admin' ? [] : brands.map(({ value, label }) => ({ value: `${role}:${value}`, label }))
        const all = { value: `${role}:all`, label: t(role === 'admin' ? 'users.grants.everything' : 'users.grants.all-brands') }
        return (
          <fieldset key={role} className="grant-role">
            <legend>{t(`shell.roles.${role}`)}</legend>
            <p className="soft small">{t(`users.grants.roles.${role}`)}</p>
            <div className="grant-brands">
              {[all, ...choices].map(({ value, label }) => (
                <label key={value} className="check-chip">
                  <input type="checkbox" name={field.name} value={value} defaultChecked={checked.includes(value)} />
                  <span>{label}</span>
                </label>
              ))}
            </div>
          </fieldset>
        )
      })}
    </fieldset>
  )
}
