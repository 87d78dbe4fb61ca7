import { localDate } from '#app/domain/period.ts'
import type { UpcomingRelease } from './queries/get-wallet.server.ts'
import type { ReleaseDay } from './ui/upcoming-releases.tsx'

/**
 * Releases by calendar day and currency, earliest first: several of a day are one, and a day of nothing is none.
 * @param zoneOf IANA zone of the brands that pay in a currency
 */
export function releaseDays(releases: readonly UpcomingRelease[], zoneOf: (currency: string) => string): ReleaseDay[] {
  const days = new Map<string, ReleaseDay>()
  for (const release of releases) {
    const day = localDate(release.availableAt, zoneOf(release.currency))
    const key = `${day} ${release.currency}`
    const known = days.get(key)
    days.set(key, {
      ...release,
      day,
      amount: release.amount + (known?.amount ?? 0n),
      count: release.count + (known?.count ?? 0),
    })
  }
  return [...days.values()]
    .filter(({ amount }) => amount !== 0n)
    .sort((a, b) => a.day.localeCompare(b.day) || a.currency.localeCompare(b.currency))
}
