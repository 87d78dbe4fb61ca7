import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

export type Row = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly atLeast?: number
  readonly atMost?: number
  readonly note?: string
}

/** Prints one table and writes the same as JSON to `bench-results/`. */
export function report(rows: readonly Row[]): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  process.stdout.write(`\n${machine}\n`)
  for (const row of rows) {
    const goal = row.atLeast !== undefined ? `≥ ${row.atLeast}` : row.atMost !== undefined ? `≤ ${row.atMost}` : ''
    const value = `${format(row.value)} ${row.unit}`
    process.stdout.write(
      `${isMet(row) ? '  ' : '✗ '}${row.name.padEnd(46)}${value.padStart(14)}  ${goal.padEnd(8)} ${row.note ?? ''}\n`,
    )
  }
  mkdirSync('bench-results', { recursive: true })
  const file = `bench-results/${new Date().toISOString().replaceAll(':', '-')}.json`
  writeFileSync(file, `${JSON.stringify({ machine, at: new Date().toISOString(), rows }, null, 2)}\n`)
  process.stdout.write(`\n${file}\n`)
}

/** True when the row has no goal, or meets it. */
export function isMet({ value, atLeast, atMost }: Row): boolean {
  return (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost)
}

function format(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(2)
}
