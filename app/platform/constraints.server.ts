import type { DomainError } from '#app/domain/errors.ts'
import type { Tx } from '#db/types.ts'

/** The constraint that a failed statement broke, by the name PostgreSQL gives; null for other failures. */
export function brokenConstraint(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { constraint_name: name } = error as Error & { constraint_name?: unknown }
  return typeof name === 'string' && name !== '' ? name : brokenConstraint(error.cause)
}

/**
 * Runs `work` in a savepoint and answers a broken constraint of `refusals` with its error, so that the database alone decides who came first.
 * Other failures pass through.
 */
export async function refusing<T>(
  tx: Tx,
  refusals: Readonly<Record<string, () => DomainError>>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  try {
    return await tx.transaction(work)
  } catch (error) {
    const refusal = refusals[brokenConstraint(error) ?? '']
    throw refusal === undefined ? error : refusal()
  }
}
