import { databaseRoles } from './roles.ts'
import { openTables, type RowScope, rowScopes } from './row-scopes.ts'

const { scoped, system } = databaseRoles

/** Row security of every table of `rowScopes`, made anew; a table in neither list is shut for everybody but its owner. */
export const rowSecurity: readonly string[] = [
  `do $$ declare old record; begin
    for old in select polname as name, polrelid::regclass as on_table from pg_policy
      join pg_class c on c.oid = polrelid where c.relnamespace = 'public'::regnamespace loop
      execute format('drop policy %I on %s', old.name, old.on_table);
    end loop;
    for old in select oid::regclass as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') loop
      execute format('alter table %s enable row level security', old.name);
    end loop;
  end $$`,
  ...Object.keys(openTables).map((table) => `alter table ${table} disable row level security`),
  ...Object.entries(rowScopes).flatMap(([table, scope]) => policiesOf(table, scope)),
]

/** Several policies of a table are alternatives; `true` is folded away by the planner, so that who sees everything pays nothing. */
function policiesOf(table: string, { staff, own, ownChanges, adds }: RowScope): string[] {
  const policies = [`create policy every_row on ${table} to ${system} using (true) with check (true)`]
  if (staff !== undefined) {
    const { see, add } = typeof staff === 'string' ? { see: staff, add: staff } : staff
    const changing = add === null ? `for select to ${scoped} using (${see})` : `to ${scoped} using (${see}) with check (${add})`
    policies.push(`create policy brand_rows on ${table} ${changing}`)
  }
  if (own !== undefined) policies.push(`create policy own_rows on ${table} for select to ${scoped} using (${own})`)
  if (ownChanges !== undefined)
    policies.push(`create policy own_changes on ${table} to ${scoped} using (${ownChanges}) with check (${ownChanges})`)
  if (adds !== undefined) policies.push(`create policy added_rows on ${table} for insert to ${scoped} with check (${adds})`)
  return policies
}
