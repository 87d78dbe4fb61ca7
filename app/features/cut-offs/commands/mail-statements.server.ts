import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { queueEmails } from '#app/features/notifications/commands/queue-emails.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { formatLocale, formatMoney } from '#app/ui/format.ts'
import { users } from '#db/schema/auth.ts'
import { brands } from '#db/schema/brands.ts'
import { statementLines, statements } from '#db/schema/cut-offs.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { statementColumns } from '../queries/list-statements.server.ts'
import { closingOf } from '../statement-totals.ts'
import { periodText } from '../ui/period-text.ts'

export type StatementMails = {
  readonly mailed: number
  /** The statement to go on after; null: that were all. */
  readonly next: string | null
}

/**
 * Writes the mails of a sealed cut-off's statements to the influencers who can sign in, by the statements' ids. Each statement is told once, however often it runs.
 * @param input.after the last statement of the chunk before
 */
export async function mailStatements(
  tx: Tx,
  { cutOffId, after, limit }: { readonly cutOffId: string; readonly after: string | null; readonly limit: number },
  ctx: Context,
): Promise<StatementMails> {
  const rows = await tx
    .select({
      ...statementColumns,
      country: brands.country,
      recovered: sql`(select coalesce(sum(${statementLines.amount}), 0) from ${statementLines}
        where ${statementLines.statementId} = ${statements.id} and ${statementLines.kind} = 'debt-recovered')`.mapWith(BigInt),
      reader: { email: users.email, locale: users.locale },
    })
    .from(statements)
    .innerJoin(brands, eq(brands.id, statements.brandId))
    .innerJoin(influencers, eq(influencers.id, statements.influencerId))
    .leftJoin(users, and(eq(users.influencerId, influencers.id), isNull(users.disabledAt)))
    .where(and(eq(statements.cutOffId, cutOffId), after === null ? undefined : gt(statements.id, after)))
    .orderBy(asc(statements.id))
    .limit(limit)
  const mails = rows.flatMap(({ reader, ...row }) => (reader === null ? [] : [mailOf(row, reader.email, reader.locale)]))
  return { mailed: await queueEmails(tx, mails, ctx), next: rows.length < limit ? null : rows.at(-1)!.id }
}

type Row = Parameters<typeof closingOf>[0] & {
  readonly id: string
  readonly number: string
  readonly firstDay: string
  readonly currency: string
  readonly country: string
  readonly brand: { readonly id: string }
  readonly influencer: { readonly name: string }
  readonly earned: bigint
  readonly reversed: bigint
  readonly recovered: bigint
}

function mailOf(row: Row, to: string, language: Language) {
  const locale = formatLocale(language, row.country)
  const money = (amount: bigint) => formatMoney({ amount, currency: row.currency }, locale)
  return {
    to,
    template: 'statement-sealed' as const,
    data: {
      name: row.influencer.name,
      statementId: row.id,
      number: row.number,
      period: periodText(row.firstDay, locale),
      earned: money(row.earned),
      ...(row.reversed !== 0n && { reversed: money(row.reversed) }),
      ...(row.recovered !== 0n && { recovered: money(row.recovered) }),
      available: money(row.closingAvailable),
      closing: money(closingOf(row)),
    },
    language,
    brandId: row.brand.id,
    dedupeKey: `statement-sealed:${row.id}`,
  }
}
