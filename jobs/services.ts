import type { Context } from '#app/domain/context.ts'
import type { Clock } from '#app/platform/clock.server.ts'
import type { Keys } from '#app/platform/keys.server.ts'
import type { Logger } from '#app/platform/logger.server.ts'
import type { Mailbox } from '#app/platform/mailer/mail-address.ts'
import type { Mailer } from '#app/platform/mailer/mailer.ts'
import type { DocumentStorage } from '#app/platform/storage/document-storage.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import type { VtexClients } from './vtex-clients.ts'

/** What the worker process hands to every handler. */
export type WorkerServices = {
  readonly database: DatabaseClient
  readonly clock: Clock
  readonly keys: Keys
  readonly vault: Vault
  readonly storage: DocumentStorage
  readonly logger: Logger
  readonly vtex: VtexClients
  /** null: mail waits in the outbox. */
  readonly mail: OutgoingMail | null
  readonly settings: WorkerSettings
}

export type OutgoingMail = {
  readonly mailer: Mailer
  /** Sender of all mail. */
  readonly from: Mailbox
  /** Where answers go; null: to the sender. */
  readonly replyTo: string | null
}

export type WorkerSettings = {
  /** Notifications carried by one job before the next brand has its turn. */
  readonly inboxBatchSize: number
  /** Get-order calls under way at once, for one job. */
  readonly fetchConcurrency: number
  /** Where people and VTEX reach us. */
  readonly publicUrl: string
}

/** A handler's surroundings: the services, and who acts when. */
export type JobScope = WorkerServices & { readonly ctx: Context }
