import type { ReactNode } from 'react'
import { DateText } from './date-text.tsx'
import { Icon, type IconName } from './icon.tsx'
import type { Tone } from './status-tag.tsx'

export type TimelineItem = {
  readonly id: string
  readonly at: Date | null
  readonly title: ReactNode
  readonly text?: ReactNode
  readonly icon: IconName
  readonly tone: Tone
  /** Still to come: drawn open. */
  readonly isExpected?: boolean
}

/** What happened, and what happens next. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map((item) => (
        <li key={item.id} className={item.isExpected ? 'timeline-expected' : undefined}>
          <span className={`timeline-icon status-${item.tone}`}>
            <Icon name={item.icon} size={14} />
          </span>
          <div>
            <p className="timeline-title">{item.title}</p>
            {item.text === undefined ? null : <div className="soft">{item.text}</div>}
            {item.at === null ? null : (
              <p className="timeline-time">
                <DateText value={item.at} show="day-time" />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
