import type { Option } from '#app/ui/form/select-input.tsx'

type ChipGroupProps = {
  readonly name: string
  readonly legend: string
  readonly choices: readonly Option[]
  readonly chosen: readonly string[]
}

/** Some of several choices: checkboxes that look like chips. */
export function ChipGroup({ name, legend, choices, chosen }: ChipGroupProps) {
  return (
    <fieldset className="chips">
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="chip">
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
