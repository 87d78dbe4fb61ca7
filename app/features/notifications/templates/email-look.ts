import type { LogoSurface } from '#app/domain/logo-surface.ts'
import { mix, readableOn, textOn } from '#app/ui/theme/color.ts'

/** In whose name and colours a mail is. */
export type EmailSender = {
  readonly name: string
  /** `#rrggbb`. */
  readonly color: string
  /** IANA name. */
  readonly timeZone: string
  /** Shown in place of the initial; absent or null: there is none. */
  readonly logo?: EmailLogo | null
}

/** A picture that travels with the mail: `src` is a `cid:` address, so that nothing is asked of the network. */
export type EmailLogo = {
  readonly src: `cid:${string}`
  readonly surface: LogoSurface
  /** Of the picture, pixels. */
  readonly width: number
  readonly height: number
}

/** The colours of a mail: every text reads on what is behind it (WCAG AA), whatever the brand's colour is. */
export type EmailLook = ReturnType<typeof emailLook>

export function emailLook(color: string) {
  const paper = '#ffffff'
  return {
    page: '#f3f4f6',
    paper,
    line: '#e4e7ea',
    ink: '#1b1f24',
    soft: '#59636e',
    /** Fills with text on them. */
    fill: color,
    onFill: textOn(color),
    /** A fill that hardly differs from the paper gets an edge. */
    fillEdge: readableOn(paper, color, 1.6),
    link: readableOn(paper, color, 4.6),
    tint: mix(paper, color, 0.06),
    fontFamily: "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif",
  } as const
}
