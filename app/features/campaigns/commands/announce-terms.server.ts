import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { termsDifference } from '#app/domain/terms-difference.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { formatLocale } from '#app/ui/format.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { changeInWords } from '../change-in-words.ts'
import { listTermsOfCampaigns } from '../queries/list-terms-of-campaigns.server.ts'
import { termsUntil } from '../terms-notice.ts'

/** Somebody who sells under a campaign, and can be written to. */
export type CampaignPerson = {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly locale: 'es' | 'en'
}

/**
 * Tells people what changes for them with a version of the terms and from when, or that a change they were told of does not happen. One mail a
 * person and version, however often it runs. A version that changes nothing, or that a later one has replaced, is not told.
 * @returns how many mails were queued
 */
export async function announceTerms(
  tx: Tx,
  input: { readonly campaignId: string; readonly version: number; readonly people: readonly CampaignPerson[] },
  ctx: Context,
): Promise<number> {
  const [campaign] = await tx
    .select({ name: campaigns.name, brandId: brands.id, currency: brands.currency, country: brands.country })
    .from(campaigns)
    .innerJoin(brands, eq(brands.id, campaigns.brandId))
    .where(eq(campaigns.id, input.campaignId))
  const versions = (await listTermsOfCampaigns(tx, [input.campaignId])).get(input.campaignId) ?? []
  const told = versions.find(({ version }) => version === input.version)
  if (campaign === undefined || told === undefined) return 0
  const before = versions.filter(({ version }) => version < told.version)
  if (before.length === 0 || versions.some((later) => later.version > told.version && later.validFrom <= told.validFrom)) return 0
  const changes = termsDifference(termsUntil(told.validFrom, { versions: before, now: told.createdAt }), told)
  const isTakenBack = changes.length === 0 && termsDifference(before.at(-1)!, told).length > 0
  if (changes.length === 0 && !isTakenBack) return 0
  let queued = 0
  for (const { userId, name, email, locale } of input.people) {
    const money = { currency: campaign.currency, locale: formatLocale(locale, campaign.country) }
    const words = changes.map((change) => changeInWords(translate(locale), change, money))
    const { kind } = await queueEmail(
      tx,
      {
        to: email,
        template: 'terms-changed',
        data: {
          name,
          campaign: campaign.name,
          from: told.validFrom.toISOString(),
          changes: words.map(({ label, before: was, after: is }) => ({ label, before: was, after: is })),
        },
        language: locale,
        brandId: campaign.brandId,
        dedupeKey: `terms-changed:${told.id}:${userId}`,
      },
      ctx,
    )
    if (kind === 'queued') queued += 1
  }
  return queued
}
