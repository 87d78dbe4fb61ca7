const dayMs = 86_400_000

/** Whole days that somebody has waited. */
export function daysWaited(since: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - since.getTime()) / dayMs))
}

/** From the third day on an answer is late, from the seventh overdue. */
export function waitingTone(days: number): 'fresh' | 'late' | 'overdue' {
  if (days >= 7) return 'overdue'
  return days >= 3 ? 'late' : 'fresh'
}
