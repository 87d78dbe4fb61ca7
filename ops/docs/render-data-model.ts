import type { ColumnDescription, IndexDescription, TableDescription } from './describe-schema.ts'

/** Every generated block of the page by its name: `diagram`, and one for each table. */
export function renderBlocks(tables: readonly TableDescription[]): Map<string, string> {
  return new Map([['diagram', renderDiagram(tables)], ...tables.map((table) => [table.name, renderTable(table)] as const)])
}

/**
 * The page with the text between each `<!-- generated: name -->` and `<!-- end -->` replaced by its block.
 * @throws Error naming the blocks without a place on the page and the places without a block
 */
export function fillBlocks(page: string, blocks: ReadonlyMap<string, string>): string {
  const places = [...page.matchAll(/<!-- generated: (\w+) -->/g)].map(([, name]) => name!)
  const missing = [...blocks.keys()].filter((name) => !places.includes(name))
  const unknown = places.filter((name) => !blocks.has(name))
  if (missing.length > 0 || unknown.length > 0)
    throw new Error(`no place for: ${missing.join(', ') || 'none'}; no such table: ${unknown.join(', ') || 'none'}`)
  return page.replace(
    /(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open: string, name: string, close: string) => `${open}\n${blocks.get(name)}\n\n${close}`,
  )
}

/** A mermaid diagram of the keys and what they point at; the other columns are in the tables' own blocks. */
function renderDiagram(tables: readonly TableDescription[]): string {
  const relations = tables.flatMap((table) =>
    table.columns.flatMap((column) => (column.target === null ? [] : `  ${relationOf(table, column, column.target)}`)),
  )
  const entities = tables.map((table) => {
    const keys = table.columns.filter((column) => marksOf(table, column).length > 0)
    const lines = keys.map((column) => `    ${column.type} ${column.name} ${marksOf(table, column).join(', ')}`)
    return [`  ${table.name} {`, ...lines, '  }'].join('\n')
  })
  return ['```mermaid', 'erDiagram', ...relations, ...entities, '```'].join('\n')
}

function relationOf(table: TableDescription, column: ColumnDescription, target: string): string {
  const isAlone = isPrimaryAlone(table, column) || isUniqueAlone(table, column)
  return `${target} ${column.isNullable ? '|o' : '||'}--${isAlone ? 'o|' : 'o{'} ${table.name} : ${column.name}`
}

function marksOf(table: TableDescription, column: ColumnDescription): string[] {
  return [
    ...(column.isPrimary ? ['PK'] : []),
    ...(column.target === null ? [] : ['FK']),
    ...(isUniqueAlone(table, column) ? ['UK'] : []),
  ]
}

function isPrimaryAlone(table: TableDescription, column: ColumnDescription): boolean {
  return column.isPrimary && table.columns.filter((other) => other.isPrimary).length === 1
}

function isUniqueAlone(table: TableDescription, { name }: ColumnDescription): boolean {
  return table.indexes.some(({ isUnique, columns, where }) => isUnique && where === null && columns.join() === name)
}

function renderTable(table: TableDescription): string {
  const rows = table.columns.map((column) => {
    const key = [...(column.isPrimary ? ['PK'] : []), ...(column.target === null ? [] : [`→ \`${column.target}\``])].join(', ')
    const notes = [
      ...(column.default === null ? [] : [`por defecto \`${column.default}\``]),
      ...(column.words.length === 0 ? [] : [column.words.map((word) => `\`${word}\``).join(' ')]),
    ].join('; ')
    return `| \`${column.name}\` | ${column.type} | ${column.isNullable ? 'sí' : ''} | ${key} | ${notes} |`
  })
  const unique = table.indexes.filter((index) => index.isUnique).map((index) => `- Único ${indexText(index)}`)
  const checks = table.checks
    .filter(({ condition }) => !saysWords(table, condition))
    .map(({ name, condition }) => `- Comprobación \`${name}\`: \`${condition}\``)
  const triggers = table.triggers.map(({ name, fires, runs }) => `- Disparador \`${name}\`: ${fires} → \`${runs}\``)
  const plain = table.indexes.filter((index) => !index.isUnique).map((index) => `- Índice ${indexText(index)}`)
  const rules = [...unique, ...checks, ...triggers, ...plain]
  return [
    '| columna | tipo | nulo | clave | valores |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...(rules.length === 0 ? [] : ['', ...rules]),
  ].join('\n')
}

/** True for the check that only repeats the words of a column, which its row shows. */
function saysWords({ columns }: TableDescription, condition: string): boolean {
  return columns.some(({ name, words }) => words.length > 0 && condition.startsWith(`${name} in (`))
}

function indexText({ name, columns, method, where }: IndexDescription): string {
  const using = method === 'btree' ? '' : ` (${method})`
  const condition = where === null ? '' : ` donde \`${where}\``
  return `\`${name}\`${using}: ${columns.map((column) => `\`${column}\``).join(', ')}${condition}`
}
