/** How a code came to be: a manager's hand, many at once, a file, an influencer's wish, the approval of an application, in place of a leaked one. */
export const codeOrigins = ['manager', 'bulk', 'import', 'request', 'application', 'rotation'] as const
export type CodeOrigin = (typeof codeOrigins)[number]
