import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { passwordGuessable } from './errors.ts'
import { personalParts } from './password-strength.ts'

/** Out of 0 to 4: at least 10^8 guesses by somebody who knows the lists. */
const leastScore = 3

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/**
 * Refuses a password that is on the lists of breached and common ones, or is made of such words, of rows of keys, repetitions, dates, or of what
 * is known about the person. Nothing leaves this machine. Length is the schema's to check (`NewPassword`); there are no rules on kinds of
 * characters (NIST SP 800-63B-4, ASVS 5 section 6.2).
 * @param words about the person and the platform: e-mail, name, brand
 * @throws DomainError auth.password-guessable (details.field `password`)
 */
export function requireStrongPassword(password: string, words: readonly string[]): void {
  const { score } = estimator.check(password.normalize('NFKC'), personalParts(words))
  if (score < leastScore) throw passwordGuessable()
}
