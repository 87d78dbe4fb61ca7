import { and, eq, like, type SQL } from 'drizzle-orm'
import { emails } from '#db/schema/notifications.ts'
import type { EmailFilters } from '../inputs.ts'

/** Condition of the mails that the filters let through. */
export function emailsMatching({ status, template, brandId, search }: EmailFilters): SQL | undefined {
  return and(
    status === undefined ? undefined : eq(emails.status, status),
    template === undefined ? undefined : eq(emails.template, template),
    brandId === undefined ? undefined : eq(emails.brandId, brandId),
    search === undefined ? undefined : like(emails.toAddress, `${search.replace(/[\\%_]/g, '\\$&')}%`),
  )
}
