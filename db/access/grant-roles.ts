import type postgres from 'postgres'
import { databaseRoles } from './roles.ts'

const roles = Object.values(databaseRoles)
const both = roles.join(', ')

/**
 * Makes the roles that processes work as, where the server has none yet (other databases of the server share them), and lets the login of this
 * connection take them.
 * @throws Error in words where the login may not: then whoever runs the server makes them (docs/decisions/013)
 */
export async function ensureRoles(sql: postgres.Sql): Promise<void> {
  for (const role of roles) {
    await sql.unsafe(`do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then
        create role ${role} nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`)
    const [login] = await sql<[{ mayTake: boolean }]>`select pg_has_role(session_user, ${role}::text, 'set') as "mayTake"`
    if (!login.mayTake) await sql.unsafe(`grant ${role} to session_user with inherit false, set true`)
  }
}

/**
 * What the roles may do with the tables: everything row security lets them, save changing what is append-only (its trigger says so) or never
 * deleted. Later tables get the same by default. The queue's tables keep to their owner by a row security of their own, so they are opened.
 */
export const grants = [
  `grant usage on schema public, graphile_worker, drizzle to ${both}`,
  `grant select on all tables in schema drizzle to ${both}`,
  `grant select, insert, update, delete on all tables in schema public, graphile_worker to ${both}`,
  `grant usage, select on all sequences in schema public, graphile_worker to ${both}`,
  `grant execute on all functions in schema public, graphile_worker to ${both}`,
  `alter default privileges in schema public grant select, insert, update, delete on tables to ${both}`,
  `alter default privileges in schema public grant usage, select on sequences to ${both}`,
  `do $$ declare kept record; begin
    for kept in select tgrelid::regclass as name, tgname from pg_trigger where tgname in ('append_only', 'never_deleted') and not tgisinternal loop
      execute format('revoke %s on %s from ${both}', case kept.tgname when 'append_only' then 'update, delete' else 'delete' end, kept.name);
    end loop;
  end $$`,
  `do $$ declare queue record; begin
    for queue in select oid::regclass as name from pg_class where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity loop
      execute format('drop policy if exists platform on %s', queue.name);
      execute format('create policy platform on %s to ${both} using (true) with check (true)', queue.name);
    end loop;
  end $$`,
] as const
