const alreadyNormal = /^[A-Z0-9-]+$/

/**
 * The form in which codes are compared: upper case, without accents and surrounding blanks; full-width and other compatibility forms are
 * the plain letters. Idempotent. Blank text gives ''.
 */
export function normalizeCode(code: string): string {
  if (alreadyNormal.test(code)) return code
  return plain(plain(code).toUpperCase()).trim()
}

/** Decomposed, without marks and invisible characters. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
}
