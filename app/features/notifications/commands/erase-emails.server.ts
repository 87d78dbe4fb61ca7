import { and, eq, notInArray, or } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'

/**
 * Takes the address and what was written out of mails that are on their way no more: those to an address, or the one that told of a fact.
 * That something was sent, and when, stays.
 * @returns how many
 */
export async function eraseEmails(
  tx: Tx,
  { address, dedupeKey }: { readonly address?: string; readonly dedupeKey?: string },
  ctx: Context,
): Promise<number> {
  const whose = or(
    address === undefined ? undefined : eq(emails.toAddress, address),
    dedupeKey === undefined ? undefined : eq(emails.dedupeKey, dedupeKey),
  )
  if (whose === undefined) return 0
  const erased = await tx
    .update(emails)
    .set({ toAddress: 'erased@erased.invalid', data: {} })
    .where(and(whose, notInArray(emails.status, ['queued', 'sending'])))
    .returning({ id: emails.id })
  const [first] = erased
  if (first !== undefined)
    await recordAudit(
      tx,
      {
        action: 'notifications.erase-emails',
        brandId: null,
        subjectType: 'email',
        subjectId: first.id,
        before: null,
        after: { erased: erased.length },
      },
      ctx,
    )
  return erased.length
}
