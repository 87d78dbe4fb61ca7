import type { CronItem } from 'graphile-worker'
import { carryTrail, verifyTrail } from '#app/features/audit/tasks.ts'
import { purgeSignIns, rotateSigningKeys } from '#app/features/auth/tasks.ts'
import { checkHooks, refreshCatalogue } from '#app/features/brands/tasks.ts'
import { advanceDue, sweepPromotions, warn } from '#app/features/campaigns/tasks.ts'
import { checkAllDrifts, sweepCodes } from '#app/features/codes/tasks.ts'
import { releaseDue } from '#app/features/commissions/tasks.ts'
import { closeDue } from '#app/features/cut-offs/tasks.ts'
import { countUsage, healthQueue, runRadar } from '#app/features/health/tasks.ts'
import { purgeRegistration } from '#app/features/influencers/tasks.ts'
import { purgeEmails, sweepEmails } from '#app/features/notifications/tasks.ts'
import { recheckCanceling } from '#app/features/orders/tasks.ts'
import { cleanUp } from '#app/features/privacy/tasks.ts'
import { sweepObjects } from '#app/features/storage/tasks.ts'
import { sweepInbox } from '#app/integrations/vtex/tasks.ts'

/** What runs by itself. Each works from the state it finds, so that a missed run is made good by the next. */
export const cronItems: CronItem[] = [
  { task: advanceDue.name, match: '* * * * *', options: { jobKey: 'cron:advance-campaigns' } },
  { task: checkAllDrifts.name, match: '47 9 * * *', options: { jobKey: 'cron:check-all-drifts' } },
  { task: sweepPromotions.name, match: '* * * * *', options: { jobKey: 'cron:sweep-promotions' } },
  { task: sweepCodes.name, match: '* * * * *', options: { jobKey: 'cron:sweep-codes' } },
  { task: warn.name, match: '*/5 * * * *', options: { jobKey: 'cron:warn-of-campaigns' } },
  { task: sweepInbox.name, match: '* * * * *', options: { jobKey: 'cron:sweep-inbox' } },
  { task: releaseDue.name, match: '* * * * *', options: { jobKey: 'cron:release-due' } },
  { task: countUsage.name, match: '* * * * *', options: { jobKey: 'cron:count-usage', queueName: healthQueue } },
  { task: runRadar.name, match: '13 * * * *', options: { jobKey: 'cron:run-radar', queueName: healthQueue } },
  { task: closeDue.name, match: '3 * * * *', options: { jobKey: 'cron:close-due' } },
  { task: sweepEmails.name, match: '* * * * *', options: { jobKey: 'cron:sweep-emails' } },
  { task: purgeEmails.name, match: '23 4 * * *', options: { jobKey: 'cron:purge-emails' } },
  { task: carryTrail.name, match: '*/2 * * * *', options: { jobKey: 'cron:carry-trail' } },
  { task: verifyTrail.name, match: '33 5 * * *', options: { jobKey: 'cron:verify-trail' } },
  { task: purgeRegistration.name, match: '37 * * * *', options: { jobKey: 'cron:purge-registration' } },
  { task: cleanUp.name, match: '11 3 * * *', options: { jobKey: 'cron:privacy-clean-up' } },
  { task: purgeSignIns.name, match: '17 4 * * *', options: { jobKey: 'cron:purge-sign-ins' } },
  { task: rotateSigningKeys.name, match: '29 4 * * *', options: { jobKey: 'cron:rotate-signing-keys' } },
  { task: checkHooks.name, match: '41 * * * *', options: { jobKey: 'cron:check-hooks' } },
  { task: refreshCatalogue.name, match: '47 4 * * *', options: { jobKey: 'cron:refresh-catalogue' } },
  { task: recheckCanceling.name, match: '*/10 * * * *', options: { jobKey: 'cron:recheck-canceling' } },
  { task: sweepObjects.name, match: '29 * * * *', options: { jobKey: 'cron:sweep-objects' } },
]
