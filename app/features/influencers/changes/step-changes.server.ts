import type { ApplicationField } from '#app/domain/application-field.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import type { applications } from '#db/schema/influencers.applications.ts'
import type { kycProfiles } from '#db/schema/influencers.kyc.ts'

export type IdentitySecrets = { readonly vault: Vault; readonly customerHashKey: Buffer }

/** What a step changes, column by column, and which fields of the form that is. */
export type StepChanges = {
  readonly fields: readonly ApplicationField[]
  readonly application: Partial<typeof applications.$inferInsert>
  readonly profile: Partial<typeof kycProfiles.$inferInsert>
}

/** The part of `wanted` that is given and says something else than the row. Values are plain: their JSON compares, whatever the order of names. */
export function different<T extends object>(row: T, wanted: Partial<T>): Partial<T> {
  const entries = Object.entries(wanted).filter(
    ([name, value]) => value !== undefined && canonical(value) !== canonical(row[name as keyof T]),
  )
  return Object.fromEntries(entries) as Partial<T>
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  )
}
