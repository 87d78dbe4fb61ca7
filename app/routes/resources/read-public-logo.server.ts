import { findBrandLogo } from '#app/features/brands/queries/find-brand-logo.server.ts'
import { database, storage } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'

/** The logo in force of a brand, for everybody; null where that address names none. */
export async function readPublicLogo(input: { slug: string; version: string }): Promise<Buffer | null> {
  const key = await asSystem(database().db, 'logo', (tx) => findBrandLogo(tx, input), 'read')
  return key === null ? null : storage().get(key)
}
