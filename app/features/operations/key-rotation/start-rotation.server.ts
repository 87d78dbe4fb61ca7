import { eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { keyRotations, type RotationCursor } from '#db/schema/operations.ts'
import type { Tx } from '#db/types.ts'
import { rewrapSecrets } from '../tasks.ts'
import type { SealedSource } from './sealed-source.ts'

export type StartedRotation =
  /** Nothing is under another key. */
  { readonly kind: 'nothing-to-do' } | { readonly kind: 'started' | 'under-way'; readonly rotationId: string }

export const fromTheStart: RotationCursor = { source: null, after: null, pass: 1, moved: 0 }

/** Two people who change keys at once do it one after the other; until the transaction ends. */
export async function lockKeyChanges(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('affiliate-platform:key-changes'))`)
}

/**
 * Begins to move every sealed value to `toKeyId`, the vault's current key, in the background. One that goes on to the same key is only woken up;
 * one to another key ends as superseded. The caller holds `lockKeyChanges`. Enqueues `operations.rewrap-secrets`.
 */
export async function startRotation(
  tx: Tx,
  { toKeyId, sources }: { toKeyId: string; sources: readonly SealedSource[] },
  ctx: Context,
): Promise<StartedRotation> {
  const [open] = await tx.select().from(keyRotations).where(isNull(keyRotations.finishedAt)).for('update')
  if (open?.toKeyId === toKeyId) {
    await enqueue(tx, rewrapSecrets, { rotationId: open.id })
    return { kind: 'under-way', rotationId: open.id }
  }
  if (open !== undefined) {
    const end = { outcome: 'superseded', finishedAt: ctx.now } as const
    await tx.update(keyRotations).set(end).where(eq(keyRotations.id, open.id))
  }
  let total = 0
  const fromKeyIds = new Set<string>()
  for (const source of sources) {
    total += await source.countToDo(tx, toKeyId)
    for (const keyId of (await source.countByKey(tx)).keys()) if (keyId !== toKeyId) fromKeyIds.add(keyId)
  }
  if (total === 0) return { kind: 'nothing-to-do' }
  const values = { fromKeyIds: [...fromKeyIds], toKeyId, total, cursor: fromTheStart, startedAt: ctx.now, movedAt: ctx.now }
  const [rotation] = await tx.insert(keyRotations).values(values).returning({ id: keyRotations.id })
  const rotationId = rotation!.id
  await enqueue(tx, rewrapSecrets, { rotationId })
  const after = { fromKeyIds: values.fromKeyIds, toKeyId, total }
  const subject = { brandId: null, subjectType: 'key-rotation', subjectId: rotationId }
  await recordAudit(tx, { action: 'operations.rotate-keys', ...subject, before: null, after }, ctx)
  return { kind: 'started', rotationId }
}
