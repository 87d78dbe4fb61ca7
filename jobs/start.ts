import { type Env, env } from '#app/platform/env.server.ts'
import { createLogger, describeError } from '#app/platform/logger.server.ts'
import { createMailer, mailSender } from '#app/platform/mailer/create-mailer.server.ts'
import { clock, closeRuntime, keys, storage, systemDatabase, vault } from '#app/platform/runtime.server.ts'
import { warnOfOwnerLogin } from '#app/platform/warn-of-owner-login.server.ts'
import type { OutgoingMail } from './services.ts'
import { VtexClients } from './vtex-clients.ts'
import { type RunningWorker, startWorker } from './worker.ts'

/** Starts the queue's workers with the process's environment and shared clients. */
export async function startWorkerFromEnv(): Promise<RunningWorker> {
  const settings = env()
  const logger = createLogger(settings.LOG_LEVEL, 'worker')
  const vtex = new VtexClients(systemDatabase(), vault(), logger, {
    baseUrl: settings.VTEX_BASE_URL,
    isPublicOnly: settings.APP_MODE === 'live',
    timeoutMs: settings.VTEX_TIMEOUT_MS,
  })
  const services = {
    database: systemDatabase(),
    clock: clock(),
    keys: keys(),
    vault: vault(),
    storage: storage(),
    logger,
    vtex,
    mail: outgoingMail(settings),
    settings: {
      inboxBatchSize: settings.INBOX_BATCH_SIZE,
      fetchConcurrency: settings.VTEX_FETCH_CONCURRENCY,
      publicUrl: settings.PUBLIC_URL,
    },
  }
  if (settings.APP_MODE === 'live') await warnOfOwnerLogin(systemDatabase(), logger)
  const worker = await startWorker(services, { databaseUrl: settings.DATABASE_URL!, concurrency: settings.WORKER_CONCURRENCY })
  logger.info({ concurrency: settings.WORKER_CONCURRENCY }, 'worker.started')
  return worker
}

/** The worker as a process of its own: ends on SIGTERM or SIGINT once the jobs under way are done. */
export async function runWorkerProcess(): Promise<void> {
  const worker = await startWorkerFromEnv()
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await worker.stop()
    await closeRuntime()
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
  await worker.ended.catch(async (error) => {
    createLogger(env().LOG_LEVEL, 'worker').fatal({ err: describeError(error) }, 'worker.failed')
    await stop()
    process.exitCode = 1
  })
}

function outgoingMail(settings: Env): OutgoingMail | null {
  const mailer = createMailer(settings)
  return mailer === null ? null : { mailer, from: mailSender(settings), replyTo: settings.MAIL_REPLY_TO ?? null }
}
