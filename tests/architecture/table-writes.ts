import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'

/** Which room's `db/schema/<room>.ts` (or `<room>.<part>.ts`) holds a table: by its name in TypeScript and by its name in SQL. */
export type TableOwners = { readonly bySqlName: ReadonlyMap<string, string> }

/** @param schemas the modules of db/schema by their file's name */
export function tableOwners(schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>): TableOwners {
  const bySqlName = new Map<string, string>()
  for (const [file, module] of Object.entries(schemas)) {
    for (const value of Object.values(module)) if (is(value, PgTable)) bySqlName.set(getTableName(value), file.split('.')[0]!)
  }
  return { bySqlName }
}

export type TableWrite = { readonly table: string; readonly room: string }

/** The tables a file writes: through drizzle's builder (by what it imports from db/schema) and in SQL text. */
export function tableWrites(text: string, owners: TableOwners): TableWrite[] {
  const imported = new Map<string, string>()
  for (const [, names, room] of text.matchAll(/import (?:type )?\{([^}]+)\} from '#db\/schema\/([\w-]+)(?:\.[\w-]+)?\.ts'/g)) {
    for (const name of names!.split(','))
      imported.set(
        name
          .trim()
          .split(/\s+as\s+/)
          .at(-1)!,
        room!,
      )
  }
  const built = [...text.matchAll(/\.(?:insert|update|delete)\(\s*(\w+)\s*\)/g)].map(([, name]) => ({
    table: name!,
    room: imported.get(name!),
  }))
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const interpolated = [...code.matchAll(/\b(?:insert into|delete from|update)\s+\$\{(\w+)\}/gi)].map(([, name]) => ({
    table: name!,
    room: imported.get(name!),
  }))
  const written = [...code.matchAll(/\b(?:insert into|delete from|merge into|truncate|update)\s+"?([a-z_][a-z0-9_]*)"?/gi)].map(
    ([, name]) => ({
      table: name!,
      room: owners.bySqlName.get(name!),
    }),
  )
  return [...built, ...interpolated, ...written].filter((write): write is TableWrite => write.room !== undefined)
}
