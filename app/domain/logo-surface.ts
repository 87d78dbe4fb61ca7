/** What a logo is drawn on: a light plate for dark ink, a dark one for light ink. */
export const logoSurfaces = ['light', 'dark'] as const
export type LogoSurface = (typeof logoSurfaces)[number]
