import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'

type CopyButtonProps = {
  readonly text: string
  /** What is copied, for those who do not see it: "código BAZAR20". */
  readonly subject: string
  readonly label?: string
  /** `middle` beside the other actions of a page. Default `small`. */
  readonly size?: 'small' | 'middle'
}

/** Copies a text and says so. */
export function CopyButton({ text, subject, label, size = 'small' }: CopyButtonProps) {
  const { t } = useTranslation()
  const [isDone, setIsDone] = useState(false)
  useEffect(() => {
    if (!isDone) return
    const timer = setTimeout(() => setIsDone(false), 2_000)
    return () => clearTimeout(timer)
  }, [isDone])
  const words = isDone ? t('ui.copy.done') : (label ?? t('ui.copy.label'))
  return (
    <Button
      size={size}
      icon={<Icon name={isDone ? 'check' : 'copy'} size={16} />}
      aria-label={`${words}: ${subject}`}
      onClick={async () => {
        await navigator.clipboard.writeText(text)
        setIsDone(true)
      }}
    >
      <span aria-live="polite">{words}</span>
    </Button>
  )
}
