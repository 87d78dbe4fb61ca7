import pino, { type Logger } from 'pino'

export type { Logger }

/** JSON lines: an event name and ids, never names, addresses, tax ids or tokens. */
export function createLogger(level: string, part: string): Logger {
  return pino({
    level,
    base: { part },
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: 'event',
    serializers: { err: describeError },
  })
}

/** An error without what may hold personal data: driver errors carry the SQL and its parameters in `message` and `cause`. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: 'unknown' }
  const cause = error.cause instanceof Error ? describeError(error.cause) : undefined
  const { code, constraint_name: constraint, table_name: table } = error as Error & Record<string, unknown>
  const isQuery = error.name === 'DrizzleQueryError' || error.message.startsWith('Failed query')
  return {
    name: error.name,
    message: isQuery ? 'Failed query' : error.message.slice(0, 300),
    code,
    constraint,
    table,
    stack: isQuery ? undefined : error.stack?.split('\n').slice(1, 6).join('\n'),
    cause,
  }
}
