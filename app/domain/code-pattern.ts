import { wordProblem } from './code-words.ts'
import { DomainError } from './errors.ts'
import { normalizeCode } from './normalize-code.ts'

/** Without O, 0, I and 1, which people mistake for one another. */
export const RANDOM_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** VTEX takes no longer coupon code, and not this word. */
const MAX_CODE_LENGTH = 300
const reservedWord = 'NEW'

const ATTEMPTS = 200

export type CodePatternValues = { readonly name: string; readonly handle: string }

/** A whole number from 0 below `limit`; the caller brings the source of chance. */
export type RandomBelow = (limit: number) => number

/** True for a code that VTEX accepts: letters, digits and hyphens, at most 300, not the word `new`. */
export function isCode(code: string): boolean {
  return code.length <= MAX_CODE_LENGTH && /^[A-Za-z0-9-]+$/.test(code) && code.toUpperCase() !== reservedWord
}

/** Two codes with the same key look alike: O and 0, I and 1 are one. */
export function lookAlikeKey(code: string): string {
  return normalizeCode(code).replaceAll('O', '0').replaceAll('I', '1')
}

/** True for a pattern of letters, digits, hyphens and the parts {NAME}, {HANDLE}, {N}…{NNNN}, {RAND2}…{RAND9}. */
export function isCodePattern(pattern: string): boolean {
  return pattern !== '' && /^(?:[A-Za-z0-9-]|\{(?:NAME|HANDLE|N{1,4}|RAND[2-9])\})+$/.test(pattern)
}

/**
 * A code of the pattern, upper case: {NAME} is the first name and {HANDLE} the handle, without accents and other characters; {NN} the number
 * `sequence` with leading zeros; {RAND4} four random characters that cannot be mistaken.
 * @throws DomainError codes.invalid-pattern | codes.invalid-code (nothing usable is left, or it is too long or reserved)
 */
export function generateCode(pattern: string, values: CodePatternValues, sequence: number, randomBelow: RandomBelow): string {
  if (!isCodePattern(pattern)) throw new DomainError('invalid', 'codes.invalid-pattern', { pattern })
  const code = pattern
    .replace(/\{(NAME|HANDLE|N{1,4}|RAND[2-9])\}/g, (_, part: string) => {
      if (part === 'NAME') return lettersOf(firstWord(values.name))
      if (part === 'HANDLE') return lettersOf(values.handle)
      if (part.startsWith('RAND'))
        return Array.from({ length: Number(part.slice(4)) }, () => randomCharacter(randomBelow)).join('')
      return String(sequence).padStart(part.length, '0')
    })
    .toUpperCase()
    .replace(/^-+|-+$/g, '')
  if (!isCode(code)) throw new DomainError('invalid', 'codes.invalid-code', { code })
  return code
}

/** Makes codes of one pattern, one after the other; null when some hundred tries found none that is free and may be said. */
export type CodeSeries = (values: CodePatternValues) => string | null

/**
 * Free codes of a pattern, by look-alike key. Numbers count up from 1 and go on where the last code of the same words stopped, so ten thousand
 * of them cost as many steps; a pattern without a changing part has one try. The caller says of a code that it is taken once it is used.
 * @throws DomainError codes.invalid-pattern | codes.invalid-code, when it is asked
 */
export function codeSeries(pattern: string, isTaken: (lookAlike: string) => boolean, randomBelow: RandomBelow): CodeSeries {
  const digits = /\{(N{1,4})\}/.exec(pattern)?.[1]?.length
  const hasChance = pattern.includes('{RAND')
  const attempts = hasChance ? ATTEMPTS : digits === undefined ? 1 : 10 ** digits - 1
  const wrap = hasChance && digits !== undefined ? 10 ** digits : Number.POSITIVE_INFINITY
  const reached = new Map<string, number>()
  return (values) => {
    const words = fillWords(pattern, values)
    for (let sequence = hasChance ? 1 : (reached.get(words) ?? 1); sequence <= attempts; sequence++) {
      const code = generateCode(pattern, values, sequence % wrap, randomBelow)
      reached.set(words, sequence + 1)
      if (!isTaken(lookAlikeKey(code)) && wordProblem(code) === null) return code
    }
    return null
  }
}

/** The first code of a pattern's series. @throws DomainError codes.invalid-pattern | codes.invalid-code */
export function generateFreeCode(
  pattern: string,
  values: CodePatternValues,
  isTaken: (lookAlike: string) => boolean,
  randomBelow: RandomBelow,
): string | null {
  return codeSeries(pattern, isTaken, randomBelow)(values)
}

function fillWords(pattern: string, { name, handle }: CodePatternValues): string {
  return pattern.replaceAll('{NAME}', lettersOf(firstWord(name))).replaceAll('{HANDLE}', lettersOf(handle))
}

function firstWord(name: string): string {
  return name.trim().split(/\s+/)[0] ?? ''
}

function lettersOf(text: string): string {
  return normalizeCode(text).replace(/[^A-Z0-9-]/g, '')
}

function randomCharacter(randomBelow: RandomBelow): string {
  return RANDOM_ALPHABET[randomBelow(RANDOM_ALPHABET.length)]!
}
