import { and, eq, ne } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

/** Keeps the language a person chose, for every browser and for mail. Nothing happens where it is theirs already. */
export async function changeLocale(
  tx: Tx,
  input: { readonly locale: 'es' | 'en' },
  ctx: Context & { actor: UserActor },
): Promise<void> {
  const { userId } = ctx.actor
  const changed = await tx
    .update(users)
    .set({ locale: input.locale })
    .where(and(eq(users.id, userId), ne(users.locale, input.locale)))
    .returning({ id: users.id })
  if (changed.length === 0) return
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  await recordAudit(tx, { action: 'auth.change-locale', ...subject, before: null, after: { locale: input.locale } }, ctx)
}
