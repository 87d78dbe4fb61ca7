import type { Env } from '../env.server.ts'
import { type Mailbox, parseMailbox } from './mail-address.ts'
import type { Mailer } from './mailer.ts'
import { resendMailer } from './resend-mailer.server.ts'
import { smtpMailer } from './smtp-mailer.server.ts'

/** The way out that the environment names; null where there is none. */
export function createMailer(settings: Env): Mailer | null {
  const timeoutMs = settings.MAIL_TIMEOUT_MS
  switch (settings.MAIL_TRANSPORT) {
    case 'none':
      return null
    case 'smtp':
      return smtpMailer({
        url: settings.SMTP_URL!,
        isTlsRequired: settings.SMTP_TLS === 'required',
        connections: settings.SMTP_CONNECTIONS,
        timeoutMs,
      })
    case 'resend':
      return resendMailer({ apiKey: settings.RESEND_API_KEY!, baseUrl: settings.RESEND_BASE_URL, timeoutMs })
  }
}

/** Sender of all mail. MAIL_FROM was checked with the rest of the environment. */
export function mailSender({ MAIL_FROM }: Pick<Env, 'MAIL_FROM'>): Mailbox {
  return parseMailbox(MAIL_FROM) ?? { name: null, address: MAIL_FROM }
}
