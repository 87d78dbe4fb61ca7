import { EventEmitter } from 'node:events'
import { parseCronItems, Logger as QueueLogger, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { Pool } from 'pg'
import { beat, stopBeating } from '#app/features/operations/commands/beat.server.ts'
import { describeError } from '#app/platform/logger.server.ts'
import { databaseRoles } from '#db/access/roles.ts'
import { cronItems } from './crontab.ts'
import { handlers } from './registry.ts'
import type { WorkerServices } from './services.ts'

const beatEveryMs = 2000

export type RunningWorker = {
  /** Ends the jobs under way (up to the queue's own limit), then the pool. */
  stop(): Promise<void>
  /** Resolves when the worker has ended, rejects when it failed. */
  readonly ended: Promise<void>
}

/** Starts the queue's workers in this process. Signals are the caller's. */
export async function startWorker(
  services: WorkerServices,
  options: { databaseUrl: string; concurrency: number },
): Promise<RunningWorker> {
  const pool = new Pool({
    connectionString: options.databaseUrl,
    max: options.concurrency + 4,
    application_name: 'affiliate-worker',
    options: `-c role=${databaseRoles.system}`,
  })
  pool.on('connect', (client) =>
    client.on('error', (error) => services.logger.warn({ err: describeError(error) }, 'queue.connection-lost')),
  )
  pool.on('error', (error) => services.logger.warn({ err: describeError(error) }, 'queue.connection-lost'))
  const workerIds = new Set<string>()
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => workerIds.add(workerPool.id))
  await beat(services.database.db, [])
  const runner = await run({
    pgPool: pool,
    concurrency: options.concurrency,
    pollInterval: 1000,
    noHandleSignals: true,
    taskList: taskList(services),
    parsedCronItems: parseCronItems(cronItems),
    logger: queueLogger(services),
    events,
  })
  await sayAlive()
  const beating = setInterval(() => void sayAlive(), beatEveryMs)
  const listening = await services.database.sql.listen('vtex_connection_changed', (brandId) => services.vtex.forget(brandId))

  async function sayAlive(): Promise<void> {
    try {
      const dead = await beat(services.database.db, [...workerIds])
      if (dead.length > 0) services.logger.warn({ workers: dead.length }, 'worker.dead-released')
    } catch (error) {
      services.logger.warn({ err: describeError(error) }, 'worker.beat-failed')
    }
  }

  return {
    ended: runner.promise,
    async stop() {
      clearInterval(beating)
      await runner.stop()
      services.mail?.mailer.close()
      await listening.unlisten()
      await stopBeating(services.database.db, [...workerIds])
      await pool.end()
    },
  }
}

function taskList(services: WorkerServices): TaskList {
  return Object.fromEntries(
    handlers.map((handler) => [
      handler.name,
      (payload, helpers) => handler.run(payload, services, { id: String(helpers.job.id), attempts: helpers.job.attempts }),
    ]),
  )
}

/** The queue's own messages, as our log lines: what it says of jobs is said by `handle` already. */
function queueLogger({ logger }: WorkerServices): QueueLogger {
  return new QueueLogger(() => (level, message) => {
    if (level === 'error') logger.error({ message: message.slice(0, 300) }, 'queue.error')
    else if (level === 'warning') logger.warn({ message: message.slice(0, 300) }, 'queue.warning')
  })
}
