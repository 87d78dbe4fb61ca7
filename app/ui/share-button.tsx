import { Button } from 'antd'
import { useSyncExternalStore } from 'react'
import { Icon } from './icon.tsx'

const never = () => () => undefined

/** The phone's own share sheet. Shown only where there is one; beside it stands what works everywhere (copying, a link). */
export function ShareButton({ title, text, label }: { title: string; text: string; label: string }) {
  const canShare = useSyncExternalStore(
    never,
    () => typeof navigator.share === 'function',
    () => false,
  )
  if (!canShare) return null
  return (
    <Button
      type="primary"
      icon={<Icon name="external" size={16} />}
      onClick={() => navigator.share({ title, text }).catch(() => undefined)}
    >
      {label}
    </Button>
  )
}
