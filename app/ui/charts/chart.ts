/** A chart drawn on the server, in two widths; colours are CSS variables, so that it follows the theme. */
export type ChartImage = { readonly wide: string; readonly narrow: string }
