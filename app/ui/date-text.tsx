import { type DateStyle, formatDate, formatRelative } from './format.ts'
import { useReader } from './shell-data.ts'

type DateTextProps = {
  readonly value: Date
  /** `relative`: "3 hours ago", with the exact time on hover. Default `day-year`. */
  readonly show?: DateStyle | 'relative'
  /** IANA name; default: the reader's. */
  readonly timeZone?: string
}

/** An instant as the reader writes it, in the brand's time zone. */
export function DateText({ value, show = 'day-year', timeZone }: DateTextProps) {
  const reader = useReader()
  const zone = timeZone ?? reader.timeZone
  const exact = formatDate(value, reader.locale, zone, 'day-time')
  const text =
    show === 'relative' ? formatRelative(value, reader.now, reader.locale) : formatDate(value, reader.locale, zone, show)
  return (
    <time className="num" dateTime={value.toISOString()} title={exact === text ? undefined : exact} suppressHydrationWarning>
      {text}
    </time>
  )
}
