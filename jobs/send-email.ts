import { linkToken } from '#app/features/auth/link-token.server.ts'
import { getEmailSender } from '#app/features/brands/queries/get-email-sender.server.ts'
import { type ClaimedEmail, claimEmail } from '#app/features/notifications/commands/claim-email.server.ts'
import { recordDelivery } from '#app/features/notifications/commands/record-delivery.server.ts'
import { isEmailTemplate } from '#app/features/notifications/email-data.ts'
import { enqueueSending } from '#app/features/notifications/enqueue-sending.server.ts'
import { findOverdueEmails } from '#app/features/notifications/queries/find-overdue-emails.server.ts'
import { renderEmail } from '#app/features/notifications/render-email.server.ts'
import { type Delivery, type MailMessage, reasonText } from '#app/platform/mailer/mailer.ts'
import { mailLogo } from './mail-logo.ts'
import type { JobScope, OutgoingMail, WorkerSettings } from './services.ts'

type MailScope = Pick<JobScope, 'database' | 'keys' | 'ctx' | 'storage' | 'logger'> & {
  readonly mail: OutgoingMail | null
  readonly settings: Pick<WorkerSettings, 'publicUrl'>
}

/** How long a mail may be late before the sweep looks after it. */
const graceMs = 2 * 60_000

/**
 * Sends a mail of the outbox: claims it, renders it and hands it over outside any transaction, and records what came of it. Killed in
 * between, the claim runs out and it is sent again as the same message (Message-ID, idempotency key). Claims and waits are by the machine's
 * clock, as mail servers are.
 * @returns the mail's status, or why nothing was sent
 */
export async function sendQueuedEmail(scope: MailScope, emailId: string): Promise<string> {
  const { database, mail, ctx } = scope
  if (mail === null) return 'no-transport'
  const claim = await database.db.transaction((tx) => claimEmail(tx, { emailId, now: new Date() }))
  if (claim.kind !== 'claimed') return claim.kind
  const { attempts } = claim.email
  const delivery = await attempt(scope, mail, claim.email)
  const recorded = await database.db.transaction((tx) =>
    recordDelivery(tx, { emailId, attempts, provider: mail.mailer.provider, delivery, now: new Date() }, ctx),
  )
  return recorded ?? 'superseded'
}

async function attempt(scope: MailScope, mail: OutgoingMail, email: ClaimedEmail): Promise<Delivery> {
  const message = await compose(scope, mail, email)
  return 'kind' in message ? message : mail.mailer.send(message)
}

/** The message; or that it cannot be written, which no further attempt heals: its template is gone or wants other data. */
async function compose(scope: MailScope, mail: OutgoingMail, email: ClaimedEmail): Promise<MailMessage | Delivery> {
  const { keys, settings, database } = scope
  const { template, language, data } = email
  if (!isEmailTemplate(template)) return { kind: 'refused', reason: 'unknown-template', isAddressDead: false }
  const sender = await getEmailSender(database.db, email.brandId, mail.from.name ?? mail.from.address)
  const { logo, inline } = await mailLogo(scope, sender)
  const links = { publicUrl: settings.publicUrl, token: (id: string) => linkToken(keys.linkTokens, id) }
  try {
    const rendered = await renderEmail({ template, language, data }, { ...sender, logo }, links)
    return {
      id: email.round === 0 ? email.id : `${email.id}.${email.round}`,
      from: { name: sender.fromName, address: mail.from.address },
      replyTo: sender.replyTo ?? mail.replyTo,
      to: email.toAddress,
      template,
      inline,
      ...rendered,
    }
  } catch (error) {
    const reason = reasonText('not-rendered', error instanceof Error ? error.name : null)
    return { kind: 'refused', reason, isAddressDead: false }
  }
}

/** Wakes mails that are late: those that waited for a way out to be configured, and those whose job was lost. @returns how many */
export async function sweepOverdueEmails({ database, mail }: Pick<MailScope, 'database' | 'mail'>): Promise<number> {
  if (mail === null) return 0
  return database.db.transaction(async (tx) => {
    const late = await findOverdueEmails(tx, { until: new Date(Date.now() - graceMs), limit: 500 })
    for (const emailId of late) await enqueueSending(tx, emailId)
    return late.length
  })
}
