import { Resend } from 'resend'
import { formatMailbox, headerText } from './mail-address.ts'
import { automaticHeaders, type Delivery, type Mailer, type MailMessage, reasonText } from './mailer.ts'

export type ResendSettings = { readonly apiKey: string; readonly baseUrl: string; readonly timeoutMs: number }

/** Resend API, errors: what another attempt does not heal. A wrong key or sender domain is somebody's to mend, and is tried again. */
const final = new Set(['validation_error', 'missing_required_field', 'invalid_attachment', 'invalid_parameter'])

/** Mail through Resend. The row's id is the idempotency key: within 24 hours a repeat is answered, not sent again. */
export function resendMailer(settings: ResendSettings): Mailer {
  const resend = new Resend(settings.apiKey, { baseUrl: settings.baseUrl.replace(/\/$/, '') })
  return {
    provider: 'resend',
    async send(message) {
      try {
        const { data, error } = await resend.emails.send(mailOf(message), {
          idempotencyKey: `email/${message.id}`,
          signal: AbortSignal.timeout(settings.timeoutMs),
        })
        if (error === null) return { kind: 'accepted', messageId: data.id }
        return deliveryOf(error)
      } catch (error) {
        return { kind: 'deferred', reason: reasonText('resend', error instanceof Error ? error.name : 'unreachable') }
      }
    },
    close: () => undefined,
  }
}

function mailOf(message: MailMessage) {
  return {
    from: formatMailbox(message.from),
    to: [message.to],
    replyTo: message.replyTo ?? undefined,
    subject: headerText(message.subject),
    html: message.html,
    text: message.text,
    headers: automaticHeaders(message),
    attachments: message.inline?.map(({ cid: contentId, fileName: filename, contentType, content }) => ({
      ...{ contentId, filename, contentType, content: content.toString('base64') },
    })),
    // Given back with every event. The row's id: a message of a later round has its number behind it.
    tags: [
      { name: 'template', value: message.template },
      { name: 'email', value: message.id.slice(0, 36) },
    ],
  }
}

function deliveryOf({ name, message, statusCode }: { name: string; message: string; statusCode: number | null }): Delivery {
  const reason = reasonText('resend', statusCode, name, message)
  const isFinal = final.has(name) && (statusCode === 400 || statusCode === 422)
  return isFinal ? { kind: 'refused', reason, isAddressDead: false } : { kind: 'deferred', reason }
}
