import { DateText } from './date-text.tsx'

/** An instant in the cell of a list: the day, and the time below it, so that the column stays narrow. */
export function DateAndTime({ value }: { value: Date }) {
  return (
    <span className="two-lines">
      <DateText value={value} />
      <span className="faint">
        <DateText value={value} show="time" />
      </span>
    </span>
  )
}
