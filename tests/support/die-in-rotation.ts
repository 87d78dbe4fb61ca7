import pino from 'pino'
import { columnSource } from '#app/features/operations/key-rotation/column-source.server.ts'
import type { SealedSource } from '#app/features/operations/key-rotation/sealed-source.ts'
import { sealedColumns } from '#app/platform/vault/sealed-columns.server.ts'
import { createDatabase } from '#db/client.ts'
import { carryRotation } from '#jobs/carry-rotation.ts'
import { as, system } from './acting.ts'
import { vaultOf } from './test-vault.ts'

// A worker to be killed: carries a rotation until it has moved something twice, and the third time stays between writing and committing.

const [databaseUrl, rotationId, newer, older] = process.argv.slice(2) as [string, string, string, string]
const vault = vaultOf(Buffer.from(newer, 'hex'), Buffer.from(older, 'hex'))
let movingSteps = 0
const sources = sealedColumns.map((column): SealedSource => {
  const source = columnSource(column, 5)
  return {
    ...source,
    async next(...args) {
      const batch = await source.next(...args)
      return {
        ...batch,
        async write(tx) {
          const result = await batch.write(tx)
          if (result.moved > 0) movingSteps += 1
          if (movingSteps < 3) return result
          process.stdout.write('written\n')
          return new Promise(() => setInterval(() => undefined, 1000))
        },
      }
    },
  }
})
const scope = { database: createDatabase(databaseUrl), vault, logger: pino({ level: 'silent' }), ctx: as(system) }
for (;;) await carryRotation(rotationId, sources, scope)
