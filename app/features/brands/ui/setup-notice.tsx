import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SetupStep } from '#app/domain/vtex-setup.ts'
import { LinkButton } from '#app/ui/link-button.tsx'

/** Says which step of the connection is next, and leads there. */
export function SetupNotice({ next, to }: { next: SetupStep; to: string }) {
  const { t } = useTranslation()
  return (
    <Alert
      type="info"
      showIcon
      title={t('brands.setup.notice', { step: t(`brands.setup.steps.${next}.title`) })}
      action={<LinkButton to={to}>{t('brands.setup.go-on')}</LinkButton>}
    />
  )
}
