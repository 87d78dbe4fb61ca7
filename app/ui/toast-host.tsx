import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from './icon.tsx'
import type { Toast } from './shell-data.ts'

const icons: Record<Toast['kind'], IconName> = { success: 'check-circle', info: 'info', warning: 'alert', error: 'x-circle' }
const visibleMs = 6_000

/** Shows the message that came with the page, once. Errors stay until closed; without JavaScript it simply stays. */
export function ToastHost({ toast }: { toast: Toast | null }) {
  const { t } = useTranslation()
  const [closedId, setClosedId] = useState<string | null>(null)
  useEffect(() => {
    if (toast === null || toast.kind === 'error') return
    const timer = setTimeout(() => setClosedId(toast.id), visibleMs)
    return () => clearTimeout(timer)
  }, [toast])
  const isShown = toast !== null && toast.id !== closedId
  return (
    <div className="toast-host" role="status" aria-live="polite">
      {isShown ? (
        <div className={`toast toast-${toast.kind}`} key={toast.id}>
          <Icon name={icons[toast.kind]} />
          <span>{toast.text}</span>
          <button type="button" className="icon-button" aria-label={t('ui.toast.close')} onClick={() => setClosedId(toast.id)}>
            <Icon name="close" size={16} />
          </button>
        </div>
      ) : null}
    </div>
  )
}
