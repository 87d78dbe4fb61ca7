import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'positive' | 'notice' | 'negative' | 'informative' | 'neutral'

type StatusTagProps = {
  readonly tone: Tone
  readonly icon: IconName
  readonly children: ReactNode
}

/** A state as icon and words; the colour only repeats them. Rooms map their states to tone, icon and text. */
export function StatusTag({ tone, icon, children }: StatusTagProps) {
  return (
    <Tag className={`status status-${tone}`} variant="filled" icon={<Icon name={icon} size={14} />}>
      {children}
    </Tag>
  )
}
