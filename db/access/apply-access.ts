import { createHash } from 'node:crypto'
import type postgres from 'postgres'
import { ensureRoles, grants } from './grant-roles.ts'
import { rowSecurity } from './row-security.ts'
import { scopeViews } from './scope-views.ts'

const statements: readonly string[] = [...grants, ...scopeViews, ...rowSecurity]

/**
 * Brings roles, grants and row security to what this code says. They converge like the schema of the queue does: whatever was there before is
 * replaced, in one transaction, and nothing is locked when nothing changed. Runs after the migrations, as the tables' owner.
 */
export async function applyAccess(sql: postgres.Sql): Promise<void> {
  await ensureRoles(sql)
  await sql`create schema if not exists access`
  const wanted = await fingerprint(sql)
  const [stored] = await sql<[{ comment: string | null }]>`
    select obj_description('access'::regnamespace, 'pg_namespace') as comment`
  if (stored.comment === wanted) return
  await sql.begin(async (tx) => {
    for (const statement of statements) await tx.unsafe(statement)
    await tx.unsafe(`comment on schema access is '${wanted}'`)
  })
}

/** Of the statements, and of the tables and triggers that they look at. */
async function fingerprint(sql: postgres.Sql): Promise<string> {
  const seen = await sql`
    select c.oid::regclass::text as name, c.relrowsecurity, array(select tgname::text from pg_trigger t where t.tgrelid = c.oid order by 1) as triggers
    from pg_class c where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('public', 'graphile_worker', 'drizzle') order by 1`
  return createHash('sha256')
    .update(JSON.stringify([statements, seen]))
    .digest('hex')
}
