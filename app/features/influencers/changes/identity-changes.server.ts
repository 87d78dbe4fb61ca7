import type { ApplicationField } from '#app/domain/application-field.ts'
import type { Context } from '#app/domain/context.ts'
import type { DocumentType } from '#app/domain/kyc.ts'
import { hashCustomerValue } from '#app/platform/keys.server.ts'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import type { SaveStep } from '../application-inputs.ts'
import { documentIncomplete, documentRefused, documentTypeRefused, underAge } from '../errors.ts'
import { documentTypesFor } from '../identity/document-choices.ts'
import { checkDocument } from '../identity/document-rules.server.ts'
import type { ProfileRow } from '../queries/lock-application.server.ts'
import { different, type IdentitySecrets, type StepChanges } from './step-changes.server.ts'

type IdentityValues = Extract<SaveStep, { step: 'identity' }>['values']

const fullAge = 18
const noDocument = { documentNumberSealed: null, documentIndex: null, documentLastFour: null, documentHash: null }

/**
 * What the identity step changes. A number is checked, sealed, and indexed so that equal ones are found; a number on record that the new country,
 * kind of person or type of document would contradict is forgotten, and asked for again.
 * @throws DomainError influencers.document-type | influencers.document-incomplete | influencers.document-… | influencers.under-age
 */
export async function identityChanges(
  values: IdentityValues,
  profile: ProfileRow,
  ctx: Context,
  secrets: IdentitySecrets,
): Promise<StepChanges> {
  const { documentNumber, bornOn, ...plain } = values
  if (bornOn !== undefined && bornOn > latestBirth(ctx.now)) throw underAge()
  const facts = { ...profile, ...given(plain) }
  const { country, personType, documentType } = facts
  if (documentType !== null && country !== null && personType !== null) {
    if (!documentTypesFor(country, personType).includes(documentType)) throw documentTypeRefused()
  }
  const changed = different(profile, {
    ...plain,
    ...(personType === 'company' ? { bornOn: null } : bornOn !== undefined && { bornOn }),
  })
  const contradicts = 'country' in changed || 'personType' in changed || 'documentType' in changed
  const document =
    documentNumber === undefined
      ? contradicts && profile.documentNumberSealed !== null
        ? noDocument
        : {}
      : await sealedDocument(facts, documentNumber, profile, secrets)
  const fields = Object.keys({ ...changed, ...document }).map(fieldOf)
  return { fields: [...new Set(fields)], application: {}, profile: { ...changed, ...document } }
}

/** The document's columns; none when it is the one on record. */
async function sealedDocument(
  facts: ProfileRow,
  number: string,
  profile: ProfileRow,
  { vault, customerHashKey }: IdentitySecrets,
) {
  const { country, personType, documentType } = facts
  if (country === null || personType === null || documentType === null) throw documentIncomplete()
  const check = checkDocument(documentType, personType, number)
  if (check.kind === 'invalid') throw documentRefused(check.mistake)
  const documentIndex = vault.blindIndex('document', documentKey(documentType, country, check.compact))
  if (documentIndex === profile.documentIndex) return {}
  return {
    documentNumberSealed: await vault.seal(check.compact, ownerOf(kycProfiles.documentNumberSealed, profile.id)),
    documentIndex,
    documentLastFour: lastCharacters(check.compact),
    documentHash: hashCustomerValue(customerHashKey, 'document', check.compact),
  }
}

/** What a document is compared by: its type (of passports: also the country) and its number. */
export function documentKey(type: DocumentType, country: string, compact: string): string {
  return type === 'passport' ? `passport:${country}:${compact}` : `${type}:${compact}`
}

/** The last four letters and digits, and never more than half of them. */
export function lastCharacters(number: string): string {
  const letters = number.replace(/[^0-9A-Za-z]/g, '')
  return letters.slice(-Math.min(4, Math.floor(letters.length / 2)))
}

function fieldOf(column: string): ApplicationField {
  return (column.startsWith('document') ? 'document' : column) as ApplicationField
}

function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

/** Whoever is born on that day is of age today. */
function latestBirth(now: Date): string {
  const day = new Date(now)
  day.setUTCFullYear(day.getUTCFullYear() - fullAge)
  return day.toISOString().slice(0, 10)
}
