import { desc, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { taxProfiles } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'
import type { TaxStep } from '../application-inputs.ts'
import { different } from '../changes/step-changes.server.ts'
import { identityFirst, regimeRefused } from '../errors.ts'
import { taxRegimesFor } from '../identity/tax-regimes.ts'
import { lockApplication, type ProfileRow } from '../queries/lock-application.server.ts'
import { requireWritable, touchApplication } from './write-application.server.ts'

/**
 * How the applicant is taxed, from today on. What was said before stays on record; the same again changes nothing.
 * @throws DomainError influencers.application-… | influencers.field-not-asked | influencers.not-allowed | influencers.identity-first |
 *   influencers.tax-regime
 */
export async function setTaxProfile(
  tx: Tx,
  { applicationId, revision, ...tax }: TaxStep & { applicationId: string; revision: number },
  ctx: Context,
): Promise<{ revision: number }> {
  const { application, profile } = await lockApplication(tx, { applicationId, revision }, ctx)
  await requireWritable(tx, application, ['tax'], ctx)
  const isNew = await writeTaxProfile(tx, profile, tax, ctx)
  if (!isNew) return { revision: application.revision }
  return touchApplication(tx, application, { action: 'influencers.set-tax-profile', fields: ['tax'] }, ctx)
}

/** Adds a row when it says something new of the profile, whose country and kind of person it takes along. */
export async function writeTaxProfile(tx: Tx, profile: ProfileRow, tax: TaxStep, ctx: Context): Promise<boolean> {
  const { country, personType, subdivision } = profile
  if (country === null || personType === null) throw identityFirst()
  if (!taxRegimesFor(country, personType).includes(tax.regime)) throw regimeRefused()
  const values = { ...tax, country, personType, subdivision }
  const [last] = await tx
    .select()
    .from(taxProfiles)
    .where(eq(taxProfiles.profileId, profile.id))
    .orderBy(desc(taxProfiles.validFrom), desc(taxProfiles.createdAt))
    .limit(1)
  if (last !== undefined && Object.keys(different(last, values)).length === 0) return false
  await tx.insert(taxProfiles).values({
    ...values,
    profileId: profile.id,
    validFrom: ctx.now.toISOString().slice(0, 10),
    createdAt: ctx.now,
    createdBy: ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name,
  })
  return true
}
