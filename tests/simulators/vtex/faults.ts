import type { Fault } from './control-inputs.ts'
import { htmlReply, type Reply } from './http.ts'

export type Down = { account?: string; untilMs: number; mode: '503' | 'refuse' }
export type ArmedFault = Fault & { left: number }

/** The bad days on order: failures armed for the next calls, and whole accounts that are down. */
export class Faults {
  readonly armed: ArmedFault[] = []
  #down: Down[] = []

  arm(fault: Fault): void {
    this.armed.push({ ...fault, left: fault.times })
  }

  clear(): void {
    this.armed.length = 0
    this.#down = []
  }

  /** The first armed fault that fits the call, used up by one. */
  take(account: string, method: string, path: string): ArmedFault | null {
    if (this.armed.length === 0) return null
    const fault = this.armed.find((candidate) => fits(candidate, account, method, path))
    if (!fault) return null
    fault.left -= 1
    if (fault.left === 0) this.armed.splice(this.armed.indexOf(fault), 1)
    return fault
  }

  /** Switches an account, or everything, off until an instant of real time; an instant in the past switches it on. */
  setDown(down: Down, realMs: number): void {
    this.#down = this.#down.filter((other) => other.account !== down.account)
    if (down.untilMs > realMs) this.#down.push(down)
  }

  isDown(account: string, realMs: number): Down | null {
    if (this.#down.length === 0) return null
    return this.#down.find((down) => (down.account ?? account) === account && down.untilMs > realMs) ?? null
  }
}

function fits(fault: ArmedFault, account: string, method: string, path: string): boolean {
  return (fault.account ?? account) === account && (fault.method ?? method) === method && path.includes(fault.path)
}

/** What a fault answers instead of the truth, without any work done; null for faults of another sort. */
export function faultReply(fault: Fault): Reply | null {
  if (fault.kind === 'html') return htmlReply(fault.status, 'Service Unavailable')
  if (fault.kind !== 'status') return null
  return fault.retryAfter === undefined
    ? { status: fault.status }
    : { status: fault.status, headers: { 'retry-after': String(fault.retryAfter) } }
}
