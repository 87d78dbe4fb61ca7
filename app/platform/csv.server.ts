import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** How a language writes CSV: spreadsheets take both from the reader's own settings. */
export type CsvDialect = { readonly separator: ';' | ','; readonly decimal: ',' | '.' }

export const csvDialects: Readonly<Record<'es' | 'en', CsvDialect>> = {
  es: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
}

const byteOrderMark = '\uFEFF'

/** The first line, with the mark by which Excel knows UTF-8. */
export function csvHeader(titles: readonly string[], { separator }: CsvDialect): string {
  return `${byteOrderMark}${titles.map(csvCell).join(separator)}\n`
}

/** A line of texts that no query made. What a spreadsheet would take for a formula gets an apostrophe, as `csvText` gives it. */
export function csvLine(texts: readonly string[], dialect: CsvDialect): string {
  return `${texts.map((text) => csvCell(/^[\t\r+\-=@]/.test(text) ? `'${text}` : text)).join(dialect.separator)}\n`
}

function csvCell(text: string): string {
  return /[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Code points that begin a formula, or hide one: tab, return, + - = @. Compared as numbers: texts would ask the collation each time. */
const dangerousFirst = [9, 13, 43, 45, 61, 64].join(', ')

/** A cell of text that a spreadsheet must not take for a formula: a leading = + - @ tab or return gets an apostrophe before it. */
export function csvText(text: SQLWrapper): SQL {
  return sql`case when ascii(${text}) in (${sql.raw(dangerousFirst)}) then '''' || ${text} else ${text} end`
}

/** A cell of minor units, written in units with two digits. Numbers stay numbers, below zero too. */
export function csvAmount(minorUnits: SQLWrapper, { decimal }: CsvDialect): SQL {
  const units = sql`${minorUnits} * 0.01`
  return decimal === '.' ? units : sql`translate((${units})::text, '.', ',')`
}

/** A cell of an instant as the wall clock of a time zone shows it, to the second: `2026-11-14 09:30:00`. */
export function csvInstant(at: SQLWrapper, timeZone: SQLWrapper): SQL {
  return sql`date_trunc('second', ${at} at time zone ${timeZone})`
}

/** A cell of one of the domain's words, in the reader's; a word without one stays as it is. */
export function csvWord(word: SQLWrapper, texts: Readonly<Record<string, string>>): SQL {
  const cases = Object.entries(texts).map(([value, text]) => sql`when ${value} then ${text}`)
  return cases.length === 0 ? sql`${word}` : sql`case ${word} ${sql.join(cases, sql` `)} else ${word} end`
}
