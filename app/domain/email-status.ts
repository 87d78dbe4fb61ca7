import type { Machine } from './state-machine.ts'

export const emailStatuses = ['queued', 'sending', 'sent', 'failed', 'bounced', 'suppressed'] as const
export type EmailStatus = (typeof emailStatuses)[number]
export type EmailEvent = 'claim' | 'accept' | 'defer' | 'give-up' | 'bounce' | 'suppress' | 'retry'

/**
 * `sending` is a lease: whoever holds it too long loses it to the next claim, and may still report that the mail was taken. A bounce may
 * arrive after that. What did not reach anybody may be tried again by a person.
 */
export const emailMachine: Machine<EmailStatus, EmailEvent> = {
  queued: { claim: 'sending', accept: 'sent', suppress: 'suppressed', bounce: 'bounced', retry: 'queued' },
  sending: {
    claim: 'sending',
    accept: 'sent',
    defer: 'queued',
    'give-up': 'failed',
    bounce: 'bounced',
    suppress: 'suppressed',
  },
  sent: { bounce: 'bounced' },
  failed: { retry: 'queued', accept: 'sent', bounce: 'bounced' },
  bounced: { retry: 'queued', bounce: 'bounced' },
  suppressed: { retry: 'queued', bounce: 'bounced' },
}

/** Why nothing more is sent to an address: it does not exist, or its owner called our mail unwanted. */
export const suppressionReasons = ['bounced', 'complained'] as const
export type SuppressionReason = (typeof suppressionReasons)[number]
