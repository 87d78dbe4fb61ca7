import { Link, useLocation } from '@remix-run/react'
import { listUrl } from '#app/ui/table/list-url.ts'

type ChoiceLinksProps = {
  /** Parameter of the address. */
  readonly name: string
  readonly label: string
  readonly current: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** A few choices beside one another, each an address of the same page. */
export function ChoiceLinks({ name, label, current, choices }: ChoiceLinksProps) {
  const { search } = useLocation()
  return (
    <nav className="choice-links" aria-label={label}>
      {choices.map((choice) => (
        <Link
          key={choice.value}
          to={listUrl(search, { [name]: choice.value })}
          preventScrollReset
          aria-current={choice.value === current ? 'true' : undefined}
        >
          {choice.label}
        </Link>
      ))}
    </nav>
  )
}
