import { createHash } from 'node:crypto'
import { recordExport } from '#app/features/privacy/commands/record-export.server.ts'
import { findOpenExport } from '#app/features/privacy/queries/find-open-export.server.ts'
import { gatherPerson } from '#app/features/privacy/queries/gather-person.server.ts'
import { exportPerson } from '#app/features/privacy/tasks.ts'
import { registerObject } from '#app/features/storage/commands/register-object.server.ts'
import { handle } from '../handle.ts'

const contentType = 'application/json'

export default handle(exportPerson, async ({ requestId }, { database, storage, vault, ctx }) => {
  const file = await database.db.transaction(
    async (tx) => {
      const request = await findOpenExport(tx, requestId)
      return request === null ? null : await gatherPerson(tx, request, { vault })
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
  if (file === null) return 'nothing-to-do'
  const bytes = Buffer.from(JSON.stringify({ madeAt: ctx.now, ...file }, null, 2))
  const facts = { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  const purpose = 'data-exports'
  const { key } = await database.db.transaction((tx) => registerObject(tx, { purpose, contentType, facts }, ctx))
  await storage.put(key, bytes)
  return database.db.transaction((tx) => recordExport(tx, { requestId, exportKey: key }, ctx))
})
