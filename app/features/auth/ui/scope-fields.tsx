import { useTranslation } from 'react-i18next'
import { apiParts } from '#app/domain/api-scope.ts'
import type { AnyField } from '#app/ui/form/form-field.tsx'
import { Icon } from '#app/ui/icon.tsx'

/** Which parts of the API, to read or to change too: two checkboxes a part, so that it posts without JavaScript. */
export function ScopeFields({ field, checked }: { field: AnyField; checked: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <fieldset className="grants" aria-describedby={field.errors === undefined ? undefined : field.errorId}>
      <legend>{t('clients.scopes')}</legend>
      <p className="field-help">{t('clients.new.scopes-help')}</p>
      {field.errors === undefined ? null : (
        <p className="field-error" id={field.errorId}>
          <Icon name="alert" size={16} />
          {field.errors.join(' ')}
        </p>
      )}
      <div className="scope-grid">
        {apiParts.map((part) => (
          <fieldset key={part} className="scope-part">
            <legend>{t(`clients.parts.${part}`)}</legend>
            {(['read', 'write'] as const).map((kind) => (
              <label key={kind} className="check-chip">
                <input
                  type="checkbox"
                  name={field.name}
                  value={`${part}.${kind}`}
                  defaultChecked={checked.includes(`${part}.${kind}`)}
                />
                <span>{t(`clients.kinds.${kind}`)}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </fieldset>
  )
}
