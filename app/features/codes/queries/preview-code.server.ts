import { randomInt } from 'node:crypto'
import { generateFreeCode } from '#app/domain/code-pattern.ts'
import type { Tx } from '#db/types.ts'
import { patternExhausted } from '../errors.ts'
import { listTakenCodes } from './list-taken-codes.server.ts'

/**
 * The code that a pattern would give an influencer now; random parts come out otherwise the next time.
 * @throws DomainError codes.invalid-pattern | codes.invalid-code | codes.pattern-exhausted
 */
export async function previewCode(
  tx: Tx,
  input: { brandId: string; pattern: string; influencer: { name: string; handle: string } },
): Promise<string> {
  const taken = await listTakenCodes(tx, input.brandId)
  const code = generateFreeCode(input.pattern, input.influencer, (key) => taken.has(key), randomInt)
  if (code === null) throw patternExhausted()
  return code
}
