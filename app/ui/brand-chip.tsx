import { BrandMark } from './shell/brand-mark.tsx'
import { useShell } from './shell-data.ts'
import { textOn } from './theme/color.ts'

/** A brand's mark and name, for readers who look at several brands at once; nothing while they look at one. */
export function BrandChip({ brand }: { brand: { readonly id: string; readonly name: string } }) {
  const shell = useShell()
  if (shell.brand !== null) return null
  const color = shell.brands.find(({ id }) => id === brand.id)?.primaryColor
  return (
    <span className="brand-chip">
      <BrandMark name={brand.name} {...(color === undefined ? {} : { color: { fill: color, text: textOn(color) } })} />
      <span className="clip">{brand.name}</span>
    </span>
  )
}
