import { useTranslation } from 'react-i18next'
import { StatusTag } from '#app/ui/status-tag.tsx'

/** Whether somebody can sign in. */
export function UserStateTag({ isEnabled }: { isEnabled: boolean }) {
  const { t } = useTranslation()
  return isEnabled ? (
    <StatusTag tone="positive" icon="check">
      {t('users.state.enabled')}
    </StatusTag>
  ) : (
    <StatusTag tone="negative" icon="x-circle">
      {t('users.state.disabled')}
    </StatusTag>
  )
}

/** Whether a second factor stands beside the password. */
export function SecondFactorTag({ hasSecondFactor, isNeeded }: { hasSecondFactor: boolean; isNeeded: boolean }) {
  const { t } = useTranslation()
  if (hasSecondFactor)
    return (
      <StatusTag tone="positive" icon="shield">
        {t('users.factor.set')}
      </StatusTag>
    )
  return (
    <StatusTag tone={isNeeded ? 'notice' : 'neutral'} icon={isNeeded ? 'clock' : 'info'}>
      {t(isNeeded ? 'users.factor.due' : 'users.factor.none')}
    </StatusTag>
  )
}
