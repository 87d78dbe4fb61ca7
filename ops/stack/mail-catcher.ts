import { join } from 'node:path'
import type { Env } from '#app/platform/env.server.ts'

const program = 'node_modules/maildev/dist/bin/maildev.js'

/** What Node is started with for MailDev: an SMTP server on this machine that keeps every mail and shows it on a page. Mails of earlier runs stay. */
export function catcherArguments(
  settings: Pick<Env, 'HOST' | 'MAIL_CATCHER_PORT' | 'MAIL_CATCHER_SMTP_PORT'>,
  dataDir: string,
): string[] {
  const { HOST, MAIL_CATCHER_PORT, MAIL_CATCHER_SMTP_PORT } = settings
  return [
    ...[program, '--smtp', String(MAIL_CATCHER_SMTP_PORT), '--ip', '127.0.0.1'],
    ...['--web', String(MAIL_CATCHER_PORT), '--web-ip', HOST],
    ...['--mail-directory', join(dataDir, 'mail'), '--max-emails', '500', '--silent'],
  ]
}

/** How the worker reaches it. */
export function catcherEnvironment({ MAIL_CATCHER_SMTP_PORT }: Pick<Env, 'MAIL_CATCHER_SMTP_PORT'>): Record<string, string> {
  return { MAIL_TRANSPORT: 'smtp', SMTP_URL: `smtp://127.0.0.1:${MAIL_CATCHER_SMTP_PORT}` }
}
