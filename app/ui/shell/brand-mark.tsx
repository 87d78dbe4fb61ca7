import type { LogoSurface } from '#app/domain/logo-surface.ts'
import { textOn } from '../theme/color.ts'

type MarkedBrand = {
  readonly name: string
  readonly primaryColor: string
  readonly logoUrl: string | null
  readonly logoSurface: LogoSurface
}

/** A brand's logo, on the plate on which it reads; without one, its initial on its colour. Says nothing by itself: the name stands beside it. */
export function BrandMark({ brand }: { brand: MarkedBrand }) {
  const { name, primaryColor, logoUrl, logoSurface } = brand
  if (logoUrl === null) return <NameMark name={name} color={primaryColor} />
  return (
    <span className={`brand-logo brand-logo-${logoSurface}`} aria-hidden>
      <img src={logoUrl} alt="" />
    </span>
  )
}

/** The initial of whatever has a name; on the page's own colour unless told another. */
export function NameMark({ name, color }: { name: string; color?: string }) {
  const style = color === undefined ? undefined : { background: color, color: textOn(color) }
  return (
    <span className="brand-mark" style={style} aria-hidden>
      {name.slice(0, 1).toLocaleUpperCase()}
    </span>
  )
}
