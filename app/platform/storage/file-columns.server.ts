import type { PgColumn } from 'drizzle-orm/pg-core'
import { kycFiles } from '#db/schema/influencers.ts'

/** Every column that names documents in storage. */
export const fileColumns: readonly PgColumn[] = [kycFiles.storageKey]
