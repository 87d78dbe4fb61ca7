import { passwordLength } from './inputs.ts'

export type PasswordStrength = 0 | 1 | 2 | 3 | 4

/** Bits that a character adds where it neither repeats nor follows the one before. */
const bitsPerCharacter = 3
const thresholds = [24, 36, 48, 64] as const

/**
 * A hint while a password is typed, from very weak (0) to excellent (4): by length, less what repeats, runs (`abcd`, `4321`) or is a word
 * about the person. It knows no lists; the server decides (`passwordProblem`).
 * @param words about the person: e-mail, name
 */
export function passwordStrength(password: string, words: readonly string[]): PasswordStrength {
  const characters = [...withoutWords(password.normalize('NFKC').toLowerCase(), words)]
  const seen = new Set<string>()
  let bits = 0
  for (const [at, character] of characters.entries()) {
    const isRun = at > 0 && Math.abs(character.codePointAt(0)! - characters[at - 1]!.codePointAt(0)!) <= 1
    bits += isRun ? 0.5 : seen.has(character) ? bitsPerCharacter / 2 : bitsPerCharacter
    seen.add(character)
  }
  const level = thresholds.filter((threshold) => bits >= threshold).length as PasswordStrength
  return [...password.normalize('NFKC')].length < passwordLength.min ? (Math.min(level, 1) as PasswordStrength) : level
}

function withoutWords(password: string, words: readonly string[]): string {
  return personalParts(words).reduce((rest, word) => rest.replaceAll(word, ''), password)
}

/** The parts of e-mails and names that are words of their own: four letters and more, in small letters, the longest first. */
export function personalParts(words: readonly string[]): string[] {
  const parts = words
    .flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)])
    .map((part) => part.normalize('NFKC').toLowerCase())
  return [...new Set(parts)].filter((part) => part.length >= 4).sort((left, right) => right.length - left.length)
}
