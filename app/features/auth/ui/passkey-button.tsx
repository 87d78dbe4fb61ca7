import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { type PasskeyUse, usePasskey } from './use-passkey.ts'

type PasskeyButtonProps = {
  readonly use: PasskeyUse
  readonly label: string
  /** Posted with what the device answers. */
  readonly fields?: Readonly<Record<string, string>>
  readonly isPrimary?: boolean
  readonly isBlock?: boolean
}

/** A button that asks the device for a passkey and posts its answer. Where there are none it says so instead. */
export function PasskeyButton({ use, label, fields, isPrimary = false, isBlock = false }: PasskeyButtonProps) {
  const { t } = useTranslation()
  const { state, ask } = usePasskey(use, { intent: 'passkey', ...fields })
  const words = { waiting: t('auth.security.passkeys.waiting'), failed: t('auth.security.passkeys.failed') } as const
  return (
    <div className="passkey">
      <Button
        type={isPrimary ? 'primary' : 'default'}
        size={isBlock ? 'large' : 'middle'}
        block={isBlock}
        icon={<Icon name="key" size={18} />}
        disabled={state === 'unsupported'}
        loading={state === 'waiting'}
        onClick={ask}
      >
        {label}
      </Button>
      <p className="soft" aria-live="polite">
        {state === 'waiting' || state === 'failed' ? words[state] : null}
      </p>
    </div>
  )
}
