import { useLocation } from '@remix-run/react'
import type { Option } from '../form/select-input.tsx'

/** A filter with some choices; `allLabel` is the first one, which filters nothing. */
export function FilterSelect({
  name,
  label,
  options,
  allLabel,
}: {
  name: string
  label: string
  options: readonly Option[]
  allLabel: string
}) {
  const value = new URLSearchParams(useLocation().search).get(name) ?? ''
  return (
    <select
      key={value}
      name={name}
      aria-label={label}
      defaultValue={value}
      className={value === '' ? 'control select' : 'control select filter-active'}
    >
      <option value="">{allLabel}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
