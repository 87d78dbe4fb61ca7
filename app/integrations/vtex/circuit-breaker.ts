export type CircuitBreaker = {
  /** 0 when a call may go out now (while half open: one probe), else milliseconds until the next probe. */
  enter(): number
  /** The account answered, whatever it said. */
  succeed(): void
  /** @returns true when this failure opened the circuit (again) */
  fail(): boolean
}

export type CircuitBreakerOptions = {
  /** Failures in a row that open the circuit. */
  readonly failuresToOpen: number
  readonly openMs: number
  /** A clock that only runs forward; milliseconds. */
  readonly now?: () => number
}

/**
 * Stops calls to an account that keeps failing. After `openMs` one call goes out as a probe: its success closes the circuit, its failure
 * opens it for another `openMs`. A probe that never reports gives way to the next after `openMs`.
 */
export function createCircuitBreaker({
  failuresToOpen,
  openMs,
  now = () => performance.now(),
}: CircuitBreakerOptions): CircuitBreaker {
  let failures = 0
  let probeAt: number | null = null
  let isProbing = false
  return {
    enter() {
      if (probeAt === null) return 0
      const wait = probeAt - now()
      if (wait > 0) return wait
      isProbing = true
      probeAt = now() + openMs
      return 0
    },
    succeed() {
      failures = 0
      probeAt = null
      isProbing = false
    },
    fail() {
      failures += 1
      const opens = probeAt === null ? failures >= failuresToOpen : isProbing
      if (!opens) return false
      isProbing = false
      probeAt = now() + openMs
      return true
    },
  }
}
