import type { DatabaseClient } from '#db/client.ts'
import { describeError, type Logger } from './logger.server.ts'

/** Says in the log when the login of this process could lift row security: it owns the tables, or is a superuser. Never throws. */
export async function warnOfOwnerLogin({ sql }: Pick<DatabaseClient, 'sql'>, logger: Logger): Promise<boolean> {
  try {
    const [login] = await sql<[{ isOwner: boolean }]>`
      select pg_has_role(session_user, relowner, 'member') as "isOwner" from pg_class where oid = 'brands'::regclass`
    if (login.isOwner) logger.warn({}, 'database.login-owns-tables')
    return login.isOwner
  } catch (error) {
    logger.warn({ err: describeError(error) }, 'database.login-not-checked')
    return false
  }
}
