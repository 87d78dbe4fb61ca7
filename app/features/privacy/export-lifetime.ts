const lifetimeMs = 7 * 86_400_000

/** An exported file is kept for seven days. */
export function exportEndsAt(answeredAt: Date): Date {
  return new Date(answeredAt.getTime() + lifetimeMs)
}
