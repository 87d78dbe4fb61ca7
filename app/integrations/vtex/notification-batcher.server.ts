import type postgres from 'postgres'
import { type ReceivedNotification, receiveNotifications } from './commands/receive-notifications.server.ts'

type Waiting = { notification: ReceivedNotification; resolve: () => void; reject: (error: unknown) => void }

/**
 * Lets notifications that arrive together share one insert: while a statement is under way, those that come wait for the next one.
 * Each caller's promise settles when its own row is committed (or refused).
 */
export class NotificationBatcher {
  private waiting: Waiting[] = []
  private running = 0

  constructor(
    private readonly sql: postgres.Sql,
    private readonly limits: { readonly maxRows: number; readonly parallel: number } = { maxRows: 200, parallel: 2 },
  ) {}

  /** Resolves once the notification is durable. */
  store(notification: ReceivedNotification): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ notification, resolve, reject })
      if (this.running === 0) setImmediate(() => this.flush())
      else this.flush()
    })
  }

  private flush(): void {
    if (this.running >= this.limits.parallel || this.waiting.length === 0) return
    if (this.running > 0 && this.waiting.length < 8) return
    const batch = this.waiting.splice(0, this.limits.maxRows)
    this.running += 1
    void this.write(batch).finally(() => {
      this.running -= 1
      this.flush()
    })
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    try {
      await receiveNotifications(
        this.sql,
        batch.map(({ notification }) => notification),
      )
      for (const { resolve } of batch) resolve()
    } catch (error) {
      if (batch.length === 1 || !isRefusedContent(error)) for (const { reject } of batch) reject(error)
      else for (const waiting of batch) await this.write([waiting])
    }
  }
}

/** True when the database cannot hold what a body says (a number too large, nested too deep): that body's fault, nobody else's. */
export function isRefusedContent(error: unknown): boolean {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined
  return typeof code === 'string' && /^(22|54)/.test(code)
}
