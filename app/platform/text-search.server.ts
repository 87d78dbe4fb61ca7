import { type AnyColumn, or, type SQL, sql } from 'drizzle-orm'

const accented = 'ÁÀÂÃÄÅÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÑÇÝáàâãäåéèêëíìîïóòôõöúùûüñçýÿ'
const plain = 'aaaaaaeeeeiiiiooooouuuuncyaaaaaaeeeeiiiiooooouuuuncyy'

/** Condition that one of the columns contains the text, without regard to case and accents; undefined for no text. */
export function containsText(columns: readonly AnyColumn[], text: string | undefined): SQL | undefined {
  if (text === undefined) return undefined
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const pattern = `%${folded.replace(/[\\%_]/g, '\\$&')}%`
  return or(...columns.map((column) => sql`translate(lower(${column}), ${accented}, ${plain}) like ${pattern}`))
}
