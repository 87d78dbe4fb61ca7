import { Resend } from 'resend'
import { z } from 'zod'
import type { MailReport } from './mail-report.ts'
import { reasonText } from './mailer.ts'

/** Resend webhooks: the events that tell of a mail that did not arrive or was not wanted; fields that we read. */
const Event = z.object({
  type: z.string(),
  data: z.object({
    email_id: z.string().optional(),
    tags: z.record(z.string(), z.string()).optional().catch(undefined),
    bounce: z.object({ type: z.string().optional(), subType: z.string().optional(), message: z.string().optional() }).optional(),
    failed: z.object({ reason: z.string().optional() }).optional(),
  }),
})

export type ResendEvent =
  /** Not signed with the secret, or not within five minutes of now. */
  | { readonly kind: 'forged' }
  /** Of no interest: delivered, opened, another product's event. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'report'; readonly report: MailReport }

/**
 * A webhook of Resend, checked by the signature of its raw body (Standard Webhooks: `svix-id`, `svix-timestamp`, `svix-signature`).
 * @param secret `whsec_…`
 */
export function readResendEvent(body: string, headers: Headers, secret: string): ResendEvent {
  let payload: unknown
  try {
    const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map((name) => headers.get(`svix-${name}`) ?? '')
    payload = new Resend('unused').webhooks.verify({
      payload: body,
      headers: { id: id!, timestamp: timestamp!, signature: signature! },
      webhookSecret: secret,
    })
  } catch {
    return { kind: 'forged' }
  }
  const event = Event.safeParse(payload)
  if (!event.success || event.data.data.email_id === undefined) return { kind: 'ignored' }
  return reportOf(event.data, event.data.data.email_id)
}

function reportOf({ type, data }: z.output<typeof Event>, providerMessageId: string): ResendEvent {
  const id = z.uuid().safeParse(data.tags?.email)
  const mail = { emailId: id.success ? id.data : null, providerMessageId }
  switch (type) {
    case 'email.bounced': {
      const { type: bounceType, subType, message } = data.bounce ?? {}
      const isAddressDead = bounceType === 'Permanent'
      const reason = reasonText('resend bounced', bounceType, subType, message)
      return { kind: 'report', report: { ...mail, kind: 'bounced', isAddressDead, reason } }
    }
    case 'email.suppressed':
      return { kind: 'report', report: { ...mail, kind: 'bounced', isAddressDead: true, reason: 'resend suppressed' } }
    case 'email.failed':
      return {
        kind: 'report',
        report: { ...mail, kind: 'bounced', isAddressDead: false, reason: reasonText('resend failed', data.failed?.reason) },
      }
    case 'email.complained':
      return { kind: 'report', report: { ...mail, kind: 'complained', isAddressDead: false, reason: 'resend complained' } }
    default:
      return { kind: 'ignored' }
  }
}
