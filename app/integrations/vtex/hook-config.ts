import type { HookConfig } from './payloads.ts'

/** Statuses that tell something about a commission; VTEX neither checks the spelling nor sends these alone. */
export const hookStatuses = [
  'order-created',
  'payment-approved',
  'window-to-cancel',
  'ready-for-handling',
  'start-handling',
  'handling',
  'invoice',
  'invoice-after-cancellation-deny',
  'invoiced',
  'cancellation-requested',
  'request-cancel',
  'cancel',
  'canceled',
  'replaced',
] as const

/** What is wrong with an observed configuration: nothing there, or a part that differs. */
export const hookDrifts = ['absent', 'url', 'secret', 'statuses'] as const
export type HookDrift = (typeof hookDrifts)[number]

export type HookTarget = {
  /** With its unguessable path. */
  readonly url: string
  /** Name and value of the header that proves a notification ours: VTEX signs nothing, it repeats the headers of the configuration. */
  readonly header: string
  readonly secret: string
}

/** The configuration of a brand's hook: FromWorkflow, since FromOrders skips events of `status`. */
export function wantedHookConfig({ url, header, secret }: HookTarget): HookConfig {
  return { filter: { type: 'FromWorkflow', status: [...hookStatuses] }, hook: { url, headers: { [header]: secret } } }
}

/** How `observed` differs from `wanted`; empty when it is as wanted. Order of statuses and case of header names do not matter. */
export function compareHookConfig(wanted: HookConfig, observed: HookConfig | null): HookDrift[] {
  if (observed === null) return ['absent']
  const drifts: HookDrift[] = []
  if (observed.hook.url !== wanted.hook.url) drifts.push('url')
  if (canonicalHeaders(observed) !== canonicalHeaders(wanted)) drifts.push('secret')
  if (canonicalFilter(observed) !== canonicalFilter(wanted)) drifts.push('statuses')
  return drifts
}

function canonicalHeaders({ hook }: HookConfig): string {
  return JSON.stringify(
    Object.entries(hook.headers)
      .map(([name, value]) => [name.toLowerCase(), value])
      .sort(),
  )
}

function canonicalFilter({ filter }: HookConfig): string {
  return JSON.stringify([filter?.type ?? null, [...new Set(filter?.status ?? [])].sort()])
}
