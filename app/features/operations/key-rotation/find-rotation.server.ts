import { desc, eq } from 'drizzle-orm'
import { keyRotations } from '#db/schema/operations.ts'
import type { Tx } from '#db/types.ts'

export type KeyRotation = typeof keyRotations.$inferSelect

/** A rotation by its id. */
export async function findRotation(tx: Tx, rotationId: string): Promise<KeyRotation | null> {
  const [rotation] = await tx.select().from(keyRotations).where(eq(keyRotations.id, rotationId))
  return rotation ?? null
}

/** The rotation begun last. */
export async function findLastRotation(tx: Tx): Promise<KeyRotation | null> {
  const [rotation] = await tx.select().from(keyRotations).orderBy(desc(keyRotations.id)).limit(1)
  return rotation ?? null
}
