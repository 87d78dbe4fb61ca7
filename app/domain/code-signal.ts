import type { Machine } from './state-machine.ts'

/** Signs that a code is used by people its influencer never reached. */
export const signalKinds = ['velocity', 'new-customers', 'hours', 'places', 'repeat-customers', 'unpaid'] as const
export type SignalKind = (typeof signalKinds)[number]

export const signalStatuses = ['open', 'acknowledged', 'acted', 'dismissed'] as const
export type SignalStatus = (typeof signalStatuses)[number]
export type SignalEvent = 'acknowledge' | 'act' | 'dismiss' | 'worsen'

/** Acknowledged: somebody looks into it. What is decided stays decided; a sign that comes back worse, or after a long rest, is a new one. */
export const signalMachine: Machine<SignalStatus, SignalEvent> = {
  open: { acknowledge: 'acknowledged', act: 'acted', dismiss: 'dismissed' },
  acknowledged: { act: 'acted', dismiss: 'dismissed', worsen: 'open' },
  acted: {},
  dismissed: {},
}

/** What can be done about a leak; each acts on later orders only. */
export const proposals = ['rotate', 'limit', 'single-use', 'pause'] as const
export type Proposal = (typeof proposals)[number]

/** Figures of a signal: shares are of 1, `from` is where the window begins (ISO 8601). */
export type SignalEvidence = {
  readonly observed: number
  readonly expected: number
  /** How many orders were looked at. */
  readonly orders: number
  readonly from: string
  /** Hours of the day, regions: what stands out. */
  readonly detail?: string
}

/** What somebody decided: the reason of a dismissal, or the proposal and what it made. */
export type SignalDecision = {
  readonly reason?: string
  readonly proposal?: Proposal
  readonly code?: string
  readonly codeId?: string
  readonly batchId?: string
  readonly endsAt?: string
  readonly maxUses?: number
  readonly maxUsesPerClient?: number
  readonly count?: number
}
