import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { keyRotations, type RotationCursor } from '#db/schema/operations.ts'
import type { Tx } from '#db/types.ts'
import { rewrapSecrets } from '../tasks.ts'
import type { SealedBatch, SealedSource } from './sealed-source.ts'
import { fromTheStart } from './start-rotation.server.ts'

type Rotation = typeof keyRotations.$inferSelect

export type RotationStep =
  /** Somebody else took this step, or ended the rotation. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'moved-on'; readonly moved: number }
  | { readonly kind: 'finished'; readonly failed: number }

const failuresKept = 50

/**
 * Writes a step's values with the rotation's progress, and enqueues the next. A pass that moved something is followed by another, so that what
 * was sealed under an older key meanwhile is found too; one that moved nothing is the last. Locks the rotation.
 */
export async function recordStep(
  tx: Tx,
  step: { rotation: Rotation; batch: SealedBatch; source: SealedSource; sources: readonly SealedSource[] },
  ctx: Context,
): Promise<RotationStep> {
  const { batch, source, sources } = step
  const [rotation] = await tx.select().from(keyRotations).where(eq(keyRotations.id, step.rotation.id)).for('update')
  const isSame = rotation !== undefined && JSON.stringify(rotation.cursor) === JSON.stringify(step.rotation.cursor)
  if (!isSame || rotation.finishedAt !== null) return { kind: 'overtaken' }
  const { settled, moved } = await batch.write(tx)
  const isFirstPass = rotation.cursor.pass === 1
  const progress = {
    done: rotation.done + (isFirstPass ? settled : moved),
    failed: rotation.failed + batch.failed.length,
    failures: [...rotation.failures, ...batch.failed].slice(0, failuresKept),
    movedAt: ctx.now,
  }
  const cursor = nextCursor(rotation.cursor, { batch, source, sources, moved })
  if (cursor === null) {
    const outcome = progress.failed === 0 ? ('complete' as const) : ('with-failures' as const)
    const end = { ...progress, total: progress.done + progress.failed, finishedAt: ctx.now, outcome }
    await tx.update(keyRotations).set(end).where(eq(keyRotations.id, rotation.id))
    return { kind: 'finished', failed: progress.failed }
  }
  const isNewPass = cursor.pass !== rotation.cursor.pass
  const change = { ...progress, cursor, ...(isNewPass && { failed: 0, failures: [] }) }
  await tx.update(keyRotations).set(change).where(eq(keyRotations.id, rotation.id))
  await enqueue(tx, rewrapSecrets, { rotationId: rotation.id })
  return { kind: 'moved-on', moved }
}

/** Null after a pass that moved nothing. */
function nextCursor(
  cursor: RotationCursor,
  step: { batch: SealedBatch; source: SealedSource; sources: readonly SealedSource[]; moved: number },
): RotationCursor | null {
  const moved = cursor.moved + step.moved
  if (step.batch.last !== null) return { ...cursor, source: step.source.name, after: step.batch.last, moved }
  const next = sourceAfter(step.sources, step.source.name)
  if (next !== undefined) return { ...cursor, source: next.name, after: null, moved }
  return moved === 0 ? null : { ...fromTheStart, pass: cursor.pass + 1 }
}

function sourceAfter(sources: readonly SealedSource[], name: string): SealedSource | undefined {
  return inOrder(sources).find((source) => source.name > name)
}

/** The source at a cursor. Where a deployment took it away the one after it; past the last, the first again. */
export function sourceAt(sources: readonly SealedSource[], { source }: RotationCursor): SealedSource | undefined {
  const ordered = inOrder(sources)
  return ordered.find(({ name }) => source === null || name >= source) ?? ordered[0]
}

function inOrder(sources: readonly SealedSource[]): SealedSource[] {
  return [...sources].sort((a, b) => (a.name < b.name ? -1 : 1))
}
