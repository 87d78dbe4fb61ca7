import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AnyField, controlProps, FormField } from '#app/ui/form/form-field.tsx'
import { passwordLength } from '../inputs.ts'
import { passwordStrength } from '../password-strength.ts'

/**
 * A password being chosen: what is allowed, whether it is shown, and while it is typed how strong it is. `words` are about the person: they
 * make it weaker.
 */
export function NewPasswordInput({ field, label, words }: { field: AnyField; label: string; words: readonly string[] }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const strength = passwordStrength(password, words)
  return (
    <div className="stack-tight">
      <FormField field={field} label={label} help={t('auth.password.help', passwordLength)}>
        <Input.Password
          {...controlProps(field, true)}
          key={field.key}
          status={field.errors === undefined ? undefined : 'error'}
          autoComplete="new-password"
          onChange={({ target }) => setPassword(target.value)}
        />
      </FormField>
      {password === '' ? null : (
        <div className="strength">
          <meter min={0} low={2} high={3} optimum={4} max={4} value={strength} aria-label={t('auth.password.strength')} />
          <span aria-live="polite">{t(`auth.password.levels.${strength}`)}</span>
        </div>
      )}
    </div>
  )
}
