/** A brand's initial on its colour: the mark where there is no logo. */
export function BrandMark({ name, color }: { name: string; color?: { fill: string; text: string } }) {
  const style = color === undefined ? undefined : { background: color.fill, color: color.text }
  return (
    <span className="brand-mark" style={style} aria-hidden>
      {name.slice(0, 1).toLocaleUpperCase()}
    </span>
  )
}
