import type { Mailbox } from './mail-address.ts'

/** A picture that a mail shows and brings along: its page names it as `cid:<cid>`. */
export type InlinePicture = {
  readonly cid: string
  readonly fileName: string
  readonly contentType: string
  readonly content: Buffer
}

/** A rendered mail on its way out. */
export type MailMessage = {
  /** The outbox row's id: Message-ID and idempotency key are made of it, so that a repeat is recognised as one. */
  readonly id: string
  readonly from: Mailbox
  readonly replyTo: string | null
  /** One address. */
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly inline?: readonly InlinePicture[]
  /** Name of the template, for the provider's statistics. */
  readonly template: string
}

export type Delivery =
  /** The next server has it. */
  | { readonly kind: 'accepted'; readonly messageId: string }
  /** Will not be taken, however often it is tried. `isAddressDead`: there is no such mailbox. */
  | { readonly kind: 'refused'; readonly reason: string; readonly isAddressDead: boolean }
  /** Not taken now, or nobody knows: to be tried again. */
  | { readonly kind: 'deferred'; readonly reason: string }

/** A way for mail to leave. `send` answers what came of it and throws for nothing that the outside does. */
export type Mailer = {
  readonly provider: 'smtp' | 'resend'
  send(message: MailMessage): Promise<Delivery>
  close(): void
}

/** Headers of mails that no person wrote: other machines do not answer them (RFC 3834). */
export function automaticHeaders(message: MailMessage): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'X-Entity-Ref-ID': message.id,
    'X-Template': message.template,
  }
}

/** `smtp 451 4.3.0 Try again later`: where it stuck and what the server said, on one line of at most 300 characters. */
export function reasonText(...parts: readonly (string | number | null | undefined)[]): string {
  const text = parts.filter((part) => part !== null && part !== undefined && part !== '').join(' ')
  return text.replace(/\s+/g, ' ').slice(0, 300)
}
