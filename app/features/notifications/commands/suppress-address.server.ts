import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import type { SuppressionReason } from '#app/domain/email-status.ts'
import { emailSuppressions } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'

/** Nothing more goes to this address. A mailbox that is not there weighs more than a complaint. */
export async function suppressAddress(
  tx: Tx,
  input: { address: string; reason: SuppressionReason; emailId: string },
  ctx: Context,
): Promise<void> {
  await tx
    .insert(emailSuppressions)
    .values({ ...input, createdAt: ctx.now })
    .onConflictDoUpdate({
      target: emailSuppressions.address,
      set: { reason: sql`excluded.reason`, emailId: sql`excluded.email_id` },
      setWhere: sql`excluded.reason = 'bounced' and ${emailSuppressions.reason} = 'complained'`,
    })
}
