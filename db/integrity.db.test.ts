import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inRollback } from '#tests/support/test-database.ts'

test(
  'the ledger refuses to be emptied: processes may not, and a trigger stops the owner too',
  inRollback(async (tx) => {
    const empty = () => tx.transaction((inner) => inner.execute(sql`delete from ledger_postings`))
    await expect(empty()).rejects.toMatchObject({ cause: { code: '42501' } })
    await tx.execute(sql`set local role none`)
    await expect(empty()).rejects.toMatchObject({ cause: { code: '23001' } })
  }),
)
