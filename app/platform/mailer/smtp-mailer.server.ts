import { createTransport } from 'nodemailer'
import { headerText } from './mail-address.ts'
import { automaticHeaders, type Delivery, type Mailer, type MailMessage, reasonText } from './mailer.ts'

export type SmtpSettings = {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string
  /** Refuse to speak with an `smtp://` server that offers no STARTTLS. */
  readonly isTlsRequired: boolean
  readonly connections: number
  readonly timeoutMs: number
}

type SmtpError = Error & { code?: string; command?: string; responseCode?: number; response?: string }

/** RFC 3463 codes of a mailbox that is not there or is closed for good. */
const deadMailbox = /\b5\.(1\.(1|2|3|6|10)|2\.1)\b/

/**
 * Mail through an SMTP server, over a few kept connections. The server's answer to the recipient or to the message decides whether to try
 * again; what it has against us (sender, sign-in, TLS) is tried again, as somebody will mend it.
 */
export function smtpMailer(settings: SmtpSettings): Mailer {
  const { hostname, port, protocol, username, password } = new URL(settings.url)
  const isTls = protocol === 'smtps:'
  const transport = createTransport({
    pool: true,
    host: hostname,
    port: Number(port) || (isTls ? 465 : 587),
    secure: isTls,
    requireTLS: !isTls && settings.isTlsRequired,
    auth: username === '' ? undefined : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    maxConnections: settings.connections,
    connectionTimeout: settings.timeoutMs,
    greetingTimeout: settings.timeoutMs,
    socketTimeout: settings.timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    provider: 'smtp',
    async send(message) {
      try {
        const sent = await transport.sendMail(mailOf(message))
        return { kind: 'accepted', messageId: sent.messageId }
      } catch (error) {
        return deliveryOf(error as SmtpError)
      }
    },
    close: () => transport.close(),
  }
}

function mailOf(message: MailMessage) {
  const { from, to, html, text } = message
  return {
    from: { name: headerText(from.name ?? ''), address: from.address },
    replyTo: message.replyTo ?? undefined,
    to: { name: '', address: to },
    envelope: { from: from.address, to: [to] },
    messageId: messageIdOf(message),
    subject: headerText(message.subject),
    headers: automaticHeaders(message),
    text,
    html,
    attachments: message.inline?.map(({ cid, fileName: filename, contentType, content }) => ({
      ...{ cid, filename, contentType, content },
      contentDisposition: 'inline' as const,
    })),
  }
}

/** The same for every attempt: mail servers drop the second of two messages with one Message-ID, and people can tell. */
export function messageIdOf({ id, from }: Pick<MailMessage, 'id' | 'from'>): string {
  return `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`
}

function deliveryOf(error: SmtpError): Delivery {
  const answer = error.responseCode ?? 0
  const isAboutTheMail = error.command === 'RCPT TO' || error.command === 'DATA' || error.code === 'EMESSAGE'
  const reason = error.response === undefined ? reasonText('smtp', error.code, error.message) : reasonText('smtp', error.response)
  if (answer < 500 || !isAboutTheMail) return { kind: 'deferred', reason }
  const isBare = error.command === 'RCPT TO' && answer === 550 && !/\b5\.\d{1,3}\.\d{1,3}\b/.test(error.response ?? '')
  return { kind: 'refused', reason, isAddressDead: isBare || deadMailbox.test(error.response ?? '') }
}
