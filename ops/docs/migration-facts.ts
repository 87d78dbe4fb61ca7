import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What only the hand-written part of the migrations says: the schema's TypeScript has no words for it. */
export type MigrationFacts = {
  readonly foreignKeys: readonly { readonly table: string; readonly column: string; readonly target: string }[]
  /** `fires` as written: `before update or delete or truncate`. */
  readonly triggers: readonly { readonly table: string; readonly name: string; readonly fires: string; readonly runs: string }[]
}

/** Unquoted names only: the generated statements quote theirs, and the schema tells of those already. */
const foreignKey = /alter table (\w+) add constraint \w+ foreign key \((\w+)\) references (\w+)/g
const trigger =
  /create (?:constraint )?trigger (\w+)\s+((?:before|after) [\w\s]+?)\s+on (\w+)\b[^;]*?execute function (\w+)\(\)|drop trigger (\w+) on (\w+)/g

/** Reads the foreign keys and triggers that the migrations of a folder write by hand, in their order; a dropped trigger is gone. */
export function readMigrationFacts(folder: string): MigrationFacts {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return factsOf(files.sort().map((file) => readFileSync(join(folder, file), 'utf8')))
}

/** The same of texts. */
export function factsOf(migrations: readonly string[]): MigrationFacts {
  const sql = migrations.join('\n').replace(/^--(?!>).*$/gm, '')
  const foreignKeys = [...sql.matchAll(foreignKey)].map(([, table, column, target]) => ({
    table: table!,
    column: column!,
    target: target!,
  }))
  const triggers = new Map<string, MigrationFacts['triggers'][number]>()
  for (const [, name, fires, table, runs, dropped, droppedFrom] of sql.matchAll(trigger)) {
    if (dropped !== undefined) triggers.delete(`${droppedFrom}.${dropped}`)
    else triggers.set(`${table}.${name}`, { table: table!, name: name!, fires: fires!, runs: runs! })
  }
  return { foreignKeys, triggers: [...triggers.values()] }
}
