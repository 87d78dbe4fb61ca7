import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { listFinance } from '#app/features/auth/queries/list-finance.server.ts'
import { queueEmails } from '#app/features/notifications/commands/queue-emails.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { formatLocale } from '#app/ui/format.ts'
import { brands } from '#db/schema/brands.ts'
import { cutOffs } from '#db/schema/cut-offs.ts'
import type { Tx } from '#db/types.ts'
import { gateFinding } from '../gate-finding.ts'
import { periodText } from '../ui/period-text.ts'

/**
 * Tells the brand's finance people which gates hold a half month back and what to do, once a period; nobody where it may pass meanwhile.
 * @returns how many were mailed
 */
export async function mailBlocked(tx: Tx, { cutOffId }: { cutOffId: string }, ctx: Context): Promise<number> {
  const [found] = await tx
    .select({ cutOff: cutOffs, brand: { slug: brands.slug, country: brands.country } })
    .from(cutOffs)
    .innerJoin(brands, eq(brands.id, cutOffs.brandId))
    .where(eq(cutOffs.id, cutOffId))
  if (found === undefined || found.cutOff.status !== 'waiting' || found.cutOff.overriddenAt !== null) return 0
  const { cutOff, brand } = found
  const { brandId } = cutOff
  const notMet = cutOff.gates.filter(({ isMet }) => !isMet)
  if (notMet.length === 0) return 0
  const people = await listFinance(tx, brandId)
  const mails = people.map(({ userId, email, name, locale: language }) => {
    const t = translate(language)
    const gates = notMet.map((gate) => ({
      gate: t(`cut-offs.gate.${gate.gate}.name`),
      found: gateFinding(t, gate),
      remedy: t(`cut-offs.gate.${gate.gate}.remedy`),
    }))
    const period = periodText(cutOff.firstDay, formatLocale(language, brand.country))
    const data = { name, brandSlug: brand.slug, cutOffId, period, gates }
    return {
      to: email,
      template: 'cut-off-blocked' as const,
      data,
      language,
      brandId,
      dedupeKey: `cut-off-blocked:${cutOffId}:${userId}`,
    }
  })
  return queueEmails(tx, mails, ctx)
}
