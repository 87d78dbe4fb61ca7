import { maxBatchRows } from '#app/domain/code-batch.ts'
import { readCsv } from '#app/platform/read-csv.ts'
import { csvWithoutInfluencers, tooManyRows, unreadableCsv } from '../errors.ts'

/** What a column may be called, without case, accents, blanks and hyphens. */
const columnNames = {
  influencer: ['influencer', 'handle', 'usuario', 'email', 'correo', 'mail'],
  code: ['code', 'codigo', 'cupon', 'coupon'],
  pattern: ['pattern', 'patron'],
  maxUses: ['uses', 'maxuses', 'usos', 'usosmaximos', 'limite'],
  maxUsesPerClient: ['usesperclient', 'perclient', 'usosporcliente', 'porcliente'],
  from: ['from', 'desde', 'validfrom'],
  until: ['until', 'hasta', 'validuntil'],
} as const satisfies Readonly<Record<string, readonly string[]>>

type Column = keyof typeof columnNames

/** A line of a file of codes as it was written; '' where it says nothing. `line` counts as spreadsheets do: the titles are line 1. */
export type CodeLine = { readonly line: number } & Readonly<Record<Column, string>>

/**
 * The lines of a file of codes.
 * @throws DomainError codes.unreadable-csv | codes.csv-without-influencers | codes.too-many-rows
 */
export function readCodeRows(text: string): CodeLine[] {
  const [titles = [], ...lines] = parse(text)
  const keys = titles.map(plainTitle)
  const at = (column: Column) => keys.findIndex((key) => (columnNames[column] as readonly string[]).includes(key))
  const places = Object.fromEntries(Object.keys(columnNames).map((name) => [name, at(name as Column)])) as Record<Column, number>
  if (places.influencer < 0) throw csvWithoutInfluencers()
  return lines.map((cells, index) => {
    const cell = (column: Column) => cells[places[column]] ?? ''
    const { code, pattern, maxUses, maxUsesPerClient, from, until } = columnCells(cell)
    return { line: index + 2, influencer: cell('influencer'), code, pattern, maxUses, maxUsesPerClient, from, until }
  })
}

function columnCells(cell: (column: Column) => string): Record<Exclude<Column, 'influencer'>, string> {
  return {
    code: cell('code'),
    pattern: cell('pattern').toUpperCase(),
    maxUses: cell('maxUses'),
    maxUsesPerClient: cell('maxUsesPerClient'),
    from: cell('from'),
    until: cell('until'),
  }
}

function parse(text: string): string[][] {
  try {
    return readCsv(text, maxBatchRows + 1)
  } catch (error) {
    throw error instanceof RangeError ? tooManyRows(maxBatchRows) : unreadableCsv()
  }
}

function plainTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}
