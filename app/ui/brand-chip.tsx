import { BrandMark, NameMark } from './shell/brand-mark.tsx'
import { useShell } from './shell-data.ts'

/** A brand's mark and name, for readers who look at several brands at once; nothing while they look at one. */
export function BrandChip({ brand }: { brand: { readonly id: string; readonly name: string } }) {
  const shell = useShell()
  if (shell.brand !== null) return null
  const known = shell.brands.find(({ id }) => id === brand.id)
  return (
    <span className="brand-chip">
      {known === undefined ? <NameMark name={brand.name} /> : <BrandMark brand={known} />}
      <span className="clip">{brand.name}</span>
    </span>
  )
}
