import { releaseDue } from '#app/features/commissions/tasks.ts'
import { recheckCanceling } from '#app/features/orders/tasks.ts'

/** What runs by itself; each catches up by state, so a missed run is made good by the next. */
export const crontab = [
  `* * * * * ${releaseDue.name} ?jobKey=cron:release-due {}`,
  `*/10 * * * * ${recheckCanceling.name} ?jobKey=cron:recheck-canceling {}`,
].join('\n')
