import { isCode, lookAlikeKey } from '#app/domain/code-pattern.ts'
import { wordProblem } from '#app/domain/code-words.ts'
import { normalizeCode } from '#app/domain/normalize-code.ts'

/** The codes that a brand ever had: the normalised code by its look-alike key. */
export type TakenCodes = ReadonlyMap<string, string>

/** Why a brand cannot have a code, as the code of the broken rule; null: it can. */
export function codeRefusal(code: string, taken: TakenCodes): string | null {
  if (!isCode(code)) return wordProblem(code) === 'reserved' ? 'codes.reserved-word' : 'codes.malformed-code'
  const problem = wordProblem(code)
  if (problem !== null) return problem === 'reserved' ? 'codes.reserved-word' : 'codes.forbidden-word'
  const twin = taken.get(lookAlikeKey(code))
  if (twin === undefined) return null
  return twin === normalizeCode(code) ? 'codes.taken' : 'codes.looks-alike'
}
