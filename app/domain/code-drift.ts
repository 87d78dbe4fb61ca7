/** Healed: VTEX has our values again. Accepted: theirs are ours from now on. Gone: it went away by itself. */
export const driftStatuses = ['open', 'healed', 'accepted', 'gone'] as const
export type DriftStatus = (typeof driftStatuses)[number]
