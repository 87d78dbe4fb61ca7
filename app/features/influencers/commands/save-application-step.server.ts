import { eq } from 'drizzle-orm'
import type { ApplicationField } from '#app/domain/application-field.ts'
import type { Context } from '#app/domain/context.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'
import type { SaveStep } from '../application-inputs.ts'
import { identityChanges } from '../changes/identity-changes.server.ts'
import { different, type IdentitySecrets, type StepChanges } from '../changes/step-changes.server.ts'
import { phoneRefused } from '../errors.ts'
import { normalizePhone } from '../identity/phone.ts'
import { type ApplicationRow, lockApplication, type ProfileRow } from '../queries/lock-application.server.ts'
import { requireWritable, touchApplication } from './write-application.server.ts'

/**
 * Keeps what a step of the form sends: the fields that are there, and only those that differ. The same again changes nothing. Locks the application.
 * @throws DomainError influencers.application-not-found | influencers.application-changed | influencers.application-closed |
 *   influencers.field-not-asked | influencers.not-allowed | influencers.document-… | influencers.under-age | influencers.phone
 */
export async function saveApplicationStep(
  tx: Tx,
  input: { readonly applicationId: string; readonly revision: number } & SaveStep,
  ctx: Context,
  secrets: IdentitySecrets,
): Promise<{ revision: number }> {
  const { application, profile } = await lockApplication(tx, input, ctx)
  const changes = await changesOfStep(input, application, profile, ctx, secrets)
  await requireWritable(tx, application, changes.fields, ctx)
  if (changes.fields.length === 0) return { revision: application.revision }
  if (Object.keys(changes.profile).length > 0)
    await tx
      .update(kycProfiles)
      .set({ ...changes.profile, updatedAt: ctx.now })
      .where(eq(kycProfiles.id, profile.id))
  const change = { action: 'influencers.save-application-step', fields: changes.fields, set: changes.application }
  return touchApplication(tx, application, change, ctx)
}

function changesOfStep(
  input: SaveStep,
  application: ApplicationRow,
  profile: ProfileRow,
  ctx: Context,
  secrets: IdentitySecrets,
): Promise<StepChanges> | StepChanges {
  if (input.step === 'identity') return identityChanges(input.values, profile, ctx, secrets)
  if (input.step === 'contact') {
    const { displayName, handle, phone, ...where } = input.values
    const number = phone === undefined ? undefined : normalizePhone(phone, profile.country)
    if (number === null) throw phoneRefused()
    return pick(application, profile, { displayName, handle }, { phone: number, ...where })
  }
  const { networks, audience, wantedCode, message } = input.values
  return pick(application, profile, { wantedCode, message }, { networks, audience })
}

/** The columns whose values are given and differ. Address, city and subdivision are one field. */
function pick(
  application: ApplicationRow,
  profile: ProfileRow,
  wantedOfApplication: Partial<ApplicationRow>,
  wantedOfProfile: Partial<ProfileRow>,
): StepChanges {
  const ofApplication = different(application, wantedOfApplication)
  const ofProfile = different(profile, wantedOfProfile)
  const names = [...Object.keys(ofApplication), ...Object.keys(ofProfile)]
  const fields = names.map((name) => (name === 'city' || name === 'subdivision' ? 'address' : name) as ApplicationField)
  return { fields: [...new Set(fields)], application: ofApplication, profile: ofProfile }
}
