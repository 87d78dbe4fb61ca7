import { mix, readableOn, textOn } from './color.ts'
import { cssVarKey } from './theme.ts'

const surfaces = { light: { container: '#ffffff', tint: '#f3f5f6' }, dark: { container: '#15181d', tint: '#22272e' } }

/**
 * Variables of a brand's colour as CSS rules. `--brand` is the colour as the brand knows it, for fills, with `--brand-text` on it;
 * antd's primary colour is the shade of it that reads on the page (WCAG AA), in the light and in the dark theme.
 */
export function brandCss(primaryColor: string, darkMedia: string): string {
  return `${rule(brandVariables(primaryColor, 'light'))}@media ${darkMedia}{${rule(brandVariables(primaryColor, 'dark'))}}`
}

/** The CSS variables that a brand's colour sets on a light or a dark page. */
export function brandVariables(color: string, mode: 'light' | 'dark'): Record<string, string> {
  const { container, tint } = surfaces[mode]
  const ink = readableOn(mode === 'light' ? mix(container, color, 0.1) : mix(tint, color, 0.14), color, 4.6)
  const fill = mode === 'dark' ? readableOn(container, color, 2.2) : color
  return {
    '--brand': fill,
    '--brand-hover': mix(fill, textOn(fill) === '#ffffff' ? '#000000' : '#ffffff', 0.12),
    '--brand-text': textOn(fill),
    '--brand-soft': mix(container, color, mode === 'light' ? 0.08 : 0.16),
    '--ant-color-primary': ink,
    '--ant-color-primary-hover': mix(ink, mode === 'light' ? '#000000' : '#ffffff', 0.15),
    '--ant-color-primary-active': mix(ink, mode === 'light' ? '#000000' : '#ffffff', 0.25),
    '--ant-color-primary-text': ink,
    '--ant-color-primary-text-hover': mix(ink, mode === 'light' ? '#000000' : '#ffffff', 0.15),
    '--ant-color-primary-bg': mix(container, color, mode === 'light' ? 0.08 : 0.16),
    '--ant-color-primary-bg-hover': mix(container, color, mode === 'light' ? 0.13 : 0.22),
    '--ant-color-primary-border': mix(container, ink, 0.4),
    '--ant-color-primary-border-hover': mix(container, ink, 0.6),
    '--ant-color-link': ink,
    '--ant-color-link-hover': mix(ink, mode === 'light' ? '#000000' : '#ffffff', 0.15),
    '--ant-color-link-active': mix(ink, mode === 'light' ? '#000000' : '#ffffff', 0.25),
    '--ant-control-outline': mix(container, ink, 0.22),
    '--ant-control-item-bg-active': mix(container, color, mode === 'light' ? 0.08 : 0.16),
    '--ant-control-item-bg-active-hover': mix(container, color, mode === 'light' ? 0.13 : 0.22),
  }
}

function rule(variables: Record<string, string>): string {
  const body = Object.entries(variables)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
  return `:root,:root .${cssVarKey}{${body}}`
}
