import { findRotation } from '#app/features/operations/key-rotation/find-rotation.server.ts'
import { type RotationStep, recordStep, sourceAt } from '#app/features/operations/key-rotation/record-step.server.ts'
import type { SealedSource } from '#app/features/operations/key-rotation/sealed-source.ts'
import type { JobScope } from './services.ts'

/**
 * One step of a rotation of keys: read a batch, re-wrap it (the KMS may be far away), write it with the progress and the job of the next step.
 * A step that dies is taken again from where the last one ended.
 * @throws Error while this process wraps by another key than the rotation's: it was not started again with the new settings
 */
export async function carryRotation(
  rotationId: string,
  sources: readonly SealedSource[],
  { database, vault, logger, ctx }: Pick<JobScope, 'database' | 'vault' | 'logger' | 'ctx'>,
): Promise<RotationStep> {
  const rotation = await findRotation(database.db, rotationId)
  if (rotation === null || rotation.finishedAt !== null) return { kind: 'overtaken' }
  const currentKeyId = await vault.currentKeyId()
  if (currentKeyId !== rotation.toKeyId)
    throw new Error(`this process wraps by ${currentKeyId}, not ${rotation.toKeyId}: start it with the new settings`)
  const source = sourceAt(sources, rotation.cursor)
  if (source === undefined) throw new Error('there is nothing that is sealed')
  const after = source.name === rotation.cursor.source ? rotation.cursor.after : null
  const batch = await source.next(database.db, vault, rotation.toKeyId, after)
  for (const owner of batch.failed) logger.error({ rotationId, owner }, 'rotation.value-does-not-open')
  return database.db.transaction((tx) => recordStep(tx, { rotation, batch, source, sources }, ctx))
}
