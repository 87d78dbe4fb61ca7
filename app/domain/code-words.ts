import { normalizeCode } from './normalize-code.ts'

/** Codes that customers or people at the till would take for something else. VTEX keeps NEW for itself. */
const reservedCodes = [
  'NEW',
  'ADMIN',
  'CUPON',
  'COUPON',
  'CODIGO',
  'CODE',
  'DESCUENTO',
  'DISCOUNT',
  'PROMO',
  'NULL',
  'UNDEFINED',
  'TEST',
  'PRUEBA',
]

/** Insults of the region's languages that are no part of another word. */
const insultsAnywhere = [
  'MIERDA',
  'GONORREA',
  'MALPARID',
  'HIJUEPUTA',
  'HIJODEPUTA',
  'PENDEJ',
  'CABRON',
  'MARICA',
  'MARICON',
  'PUTAZO',
  'VERGUDO',
  'CHINGA',
  'BOLUDO',
  'CARALHO',
  'BUCETA',
  'FODASE',
  'FUCK',
  'BITCH',
  'NIGGER',
  'FAGGOT',
  'WHORE',
  'NAZI',
  'HITLER',
]

/** Insults that other words contain (COMPUTADOR, CANAL): refused as a word of their own. */
const insultsAlone = [
  'PUTA',
  'PUTO',
  'PUTAS',
  'PUTOS',
  'VERGA',
  'CULO',
  'COÑO',
  'POLLA',
  'PITO',
  'CULERO',
  'MERDA',
  'PORRA',
  'CU',
  'ANAL',
  'ANUS',
  'SEX',
  'SEXO',
  'PORN',
  'PORNO',
  'CUNT',
  'DICK',
  'COCK',
  'SHIT',
  'ASS',
  'SLUT',
  'RAPE',
  'KKK',
]

export type WordProblem = 'reserved' | 'forbidden'

const reserved = new Set(reservedCodes.map(plainLetters))
const anywhere = insultsAnywhere.map(plainLetters)
const alone = new Set(insultsAlone.map(plainLetters))

/** Why a code may not be said aloud or printed, without regard to case, accents and digits that stand for letters (PUT4); null when it may. */
export function wordProblem(code: string): WordProblem | null {
  if (reserved.has(plainLetters(code))) return 'reserved'
  const letters = plainLetters(code.replaceAll('-', ''))
  if (anywhere.some((word) => letters.includes(word))) return 'forbidden'
  const words = [normalizeCode(code).split(/[^A-Z]+/), plainLetters(code).split('-'), plainLetters(code).split(/[^A-Z]+/)].flat()
  return words.some((word) => alone.has(word)) ? 'forbidden' : null
}

const digitsAsLetters: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 3: 'E', 4: 'A', 5: 'S', 7: 'T' }

function plainLetters(text: string): string {
  return normalizeCode(text).replace(/[013457]/g, (digit) => digitsAsLetters[digit]!)
}
