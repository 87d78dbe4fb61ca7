import { contrast } from './color.ts'

/** How a colour stands out from a white page: `unseen` is as good as white, `faint` leaves buttons that look like the page around them. */
export type ColorStanding = 'clear' | 'faint' | 'unseen'

/** Below it nobody sees where a button ends; below `faintest` people with weak sight do not. WCAG 1.4.11 asks 3 where the edge alone says what it is. */
const invisible = 1.2
const faintest = 2

/** Texts on a brand's colour, and in it, are made to read whatever it is; the colour itself has to be seen as well. `color` is `#rrggbb`. */
export function colorStanding(color: string): ColorStanding {
  const ratio = contrast(color, '#ffffff')
  if (ratio < invisible) return 'unseen'
  return ratio < faintest ? 'faint' : 'clear'
}

export function isSeen(color: string): boolean {
  return colorStanding(color) !== 'unseen'
}
