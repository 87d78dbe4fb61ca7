type Rgb = readonly [red: number, green: number, blue: number]

/** `#rrggbb` as three numbers of 0–255. @throws RangeError for anything else */
export function parseHex(hex: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (match === null) throw new RangeError(`not a #rrggbb colour: ${hex}`)
  return [Number.parseInt(match[1]!, 16), Number.parseInt(match[2]!, 16), Number.parseInt(match[3]!, 16)]
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

/** `share` (0–1) of `over` laid over `under`. */
export function mix(under: string, over: string, share: number): string {
  const below = parseHex(under)
  const above = parseHex(over)
  return toHex([0, 1, 2].map((i) => below[i]! + (above[i]! - below[i]!) * share) as unknown as Rgb)
}

/** WCAG 2 relative luminance, 0 (black) to 1 (white). */
export function luminance(hex: string): number {
  const [red, green, blue] = parseHex(hex).map((channel) => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(left: string, right: string): number {
  const [lighter, darker] = [luminance(left), luminance(right)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** White or near-black, whichever reads better on a fill; at least 4.5 on any colour. */
export function textOn(fill: string): string {
  return contrast(fill, '#ffffff') >= 4.5 ? '#ffffff' : contrast(fill, '#0b0e11') >= 4.5 ? '#0b0e11' : '#000000'
}

/** The colour itself, or the nearest lighter or darker one of its hue that reads on `background` at `ratio` (default 4.5, WCAG AA). */
export function readableOn(background: string, color: string, ratio = 4.5): string {
  const isLight = luminance(background) > 0.18
  const [hue, saturation, start] = toHsl(color)
  for (let lightness = start; lightness >= 0 && lightness <= 1; lightness += isLight ? -0.02 : 0.02) {
    const candidate = fromHsl(hue, saturation, lightness)
    if (contrast(candidate, background) >= ratio) return candidate
  }
  return isLight ? '#000000' : '#ffffff'
}

function toHsl(hex: string): [hue: number, saturation: number, lightness: number] {
  const [red, green, blue] = parseHex(hex).map((channel) => channel / 255) as unknown as Rgb
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  const lightness = most - spread / 2
  if (spread === 0) return [0, 0, lightness]
  const sector = most === red ? (green - blue) / spread : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4
  return [(sector * 60 + 360) % 360, spread / (1 - Math.abs(2 * lightness - 1)), lightness]
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const amplitude = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number) => {
    const position = (offset + hue / 30) % 12
    return 255 * (lightness - amplitude * Math.max(-1, Math.min(position - 3, 9 - position, 1)))
  }
  return toHex([channel(0), channel(8), channel(4)])
}
