const isDigits = (text: string, length: number) => text.length === length && /^\d+$/.test(text)

/** Σ digit × weight, the weights repeated from the left, modulo 10; `fold` adds the digits of a product of two. */
function weighted(digits: string, weights: readonly number[], fold = false): number {
  return [...digits].reduce((sum, digit, index) => {
    const product = Number(digit) * weights[index % weights.length]!
    return sum + (fold && product > 9 ? product - 9 : product)
  }, 0)
}

const complement = (sum: number) => (10 - (sum % 10)) % 10

/** CLABE of Mexico, 18 digits: weights 3, 7, 1 (Banco de México, circular 13/2017). Any bank, so that a new one is not refused. */
export function isClabe(number: string): boolean {
  return isDigits(number, 18) && Number(number[17]) === complement(weighted(number.slice(0, 17), [3, 7, 1]))
}

/**
 * CBU and CVU of Argentina, 22 digits: a digit over the bank and branch, another over the account, weights 7, 1, 3, 9 and 3, 9, 7, 1 (BCRA,
 * comunicación A 2622). `stdnum` refuses those whose digit is 0.
 */
export function isCbu(number: string): boolean {
  if (!isDigits(number, 22)) return false
  const block = Number(number[7]) === complement(weighted(number.slice(0, 7), [7, 1, 3, 9]))
  return block && Number(number[21]) === complement(weighted(number.slice(8, 21), [3, 9, 7, 1]))
}

/**
 * CCI of Peru, 20 digits: one control digit over bank and office, one over the account, weights 1 and 2 with the digits of products added
 * (Cámara de Compensación Electrónica; two published accounts are among the tests).
 */
export function isCci(number: string): boolean {
  if (!isDigits(number, 20)) return false
  const office = Number(number[18]) === complement(weighted(number.slice(0, 6), [1, 2], true))
  return office && Number(number[19]) === complement(weighted(number.slice(6, 18), [1, 2], true))
}
