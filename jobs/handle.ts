import { describeError } from '#app/platform/logger.server.ts'
import type { Task } from '#app/platform/task.ts'
import type { JobScope, WorkerServices } from './services.ts'

export type JobInfo = { readonly id: string; readonly attempts: number }
export type Handler = { readonly name: string; run(payload: unknown, services: WorkerServices, job: JobInfo): Promise<void> }

/**
 * Binds a task's contract to what is done about it. The payload is checked, the outcome logged; an error is logged and thrown on, so that
 * the queue tries again later.
 */
export function handle<T>(task: Task<T>, run: (payload: T, scope: JobScope) => Promise<unknown>): Handler {
  return {
    name: task.name,
    async run(payload, services, job) {
      const started = performance.now()
      const ctx = {
        actor: { kind: 'system', name: task.name },
        now: await services.clock.now(),
        requestId: `job:${job.id}`,
      } as const
      const facts = { task: task.name, jobId: job.id, attempt: job.attempts }
      try {
        const outcome = await run(task.payload.parse(payload), { ...services, ctx })
        services.logger.debug({ ...facts, outcome, ms: Math.round(performance.now() - started) }, 'job.done')
      } catch (error) {
        services.logger.error({ ...facts, err: describeError(error) }, 'job.failed')
        throw error
      }
    },
  }
}
