import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inRollback } from '#tests/support/test-database.ts'

test(
  'the ledger refuses to be emptied',
  inRollback(async (tx) => {
    await expect(tx.execute(sql`delete from ledger_postings`)).rejects.toMatchObject({ cause: { code: '23001' } })
  }),
)
