import type { PgColumn } from 'drizzle-orm/pg-core'
import { signingKeys, totpFactors } from '#db/schema/auth.ts'
import { vtexConnections } from '#db/schema/brands.ts'
import { bankAccounts, kycProfiles } from '#db/schema/influencers.kyc.ts'

/** A column of values sealed for `ownerOf(sealed, id)`; `id` is the table's primary key. */
export type SealedColumn = { readonly id: PgColumn; readonly sealed: PgColumn }

/** Every column that the vault seals: what a rotation of keys moves. */
export const sealedColumns: readonly SealedColumn[] = [
  { id: bankAccounts.id, sealed: bankAccounts.numberSealed },
  { id: kycProfiles.id, sealed: kycProfiles.documentNumberSealed },
  { id: signingKeys.kid, sealed: signingKeys.privateSealed },
  { id: totpFactors.userId, sealed: totpFactors.secretSealed },
  { id: vtexConnections.brandId, sealed: vtexConnections.appKeySealed },
  { id: vtexConnections.brandId, sealed: vtexConnections.appTokenSealed },
  { id: vtexConnections.brandId, sealed: vtexConnections.previousSecretSealed },
  { id: vtexConnections.brandId, sealed: vtexConnections.signingKeySealed },
  { id: vtexConnections.brandId, sealed: vtexConnections.webhookSecretSealed },
]
