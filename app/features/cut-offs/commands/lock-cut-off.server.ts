import { eq } from 'drizzle-orm'
import { cutOffs } from '#db/schema/cut-offs.ts'
import type { Tx } from '#db/types.ts'
import { cutOffNotFound, cutOffSealed } from '../errors.ts'
import type { CutOffRow } from '../queries/find-next-cut-off.server.ts'

/** Locks a cut-off that is still to be sealed. @throws DomainError cut-offs.not-found | cut-offs.sealed */
export async function lockCutOff(tx: Tx, cutOffId: string): Promise<CutOffRow> {
  const [cutOff] = await tx.select().from(cutOffs).where(eq(cutOffs.id, cutOffId)).for('update')
  if (cutOff === undefined) throw cutOffNotFound()
  if (cutOff.status === 'sealed') throw cutOffSealed()
  return cutOff
}
