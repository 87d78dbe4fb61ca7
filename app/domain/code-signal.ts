/** Signs that a code is used by people its influencer never reached. */
export const signalKinds = ['velocity', 'new-customers', 'hours', 'places', 'repeat-customers'] as const
export type SignalKind = (typeof signalKinds)[number]

export const signalStatuses = ['open', 'acted', 'dismissed', 'gone'] as const
export type SignalStatus = (typeof signalStatuses)[number]
