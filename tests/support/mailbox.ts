import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'

export type ReceivedMail = {
  readonly to: string
  readonly from: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly template: string
  readonly messageId: string
  readonly text: string
  readonly html: string
  /** Addresses of the page's links, each once, in their order. */
  readonly links: readonly string[]
  readonly headers: ParsedMail['headers']
}

export type MailQuery = {
  readonly to?: string
  /** Name in the catalogue: `change-email`. */
  readonly template?: string
  readonly subject?: string | RegExp
}

export type Mailbox = {
  /** Every mail received so far that fits, oldest first. */
  all(query?: MailQuery): Promise<ReceivedMail[]>
  /** The newest mail that fits, waiting for it for up to `timeoutMs` (10 s). @throws Error naming what did arrive */
  waitFor(query: MailQuery & { readonly timeoutMs?: number; readonly since?: Date }): Promise<ReceivedMail>
}

/** What a mail server of the tests received: it writes each mail as a file into `folder`, so any process may look. */
export function openMailbox(folder: string): Mailbox {
  const parsed = new Map<string, ReceivedMail>()

  async function received(): Promise<(readonly [at: number, mail: ReceivedMail])[]> {
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .sort()
    for (const name of names) if (!parsed.has(name)) parsed.set(name, await readMail(readFileSync(join(folder, name), 'utf8')))
    return names.map((name) => [Number(name.split('-')[0]), parsed.get(name)!] as const)
  }

  return {
    async all(query = {}) {
      return (await received()).map(([, mail]) => mail).filter((mail) => fits(mail, query))
    },
    async waitFor({ timeoutMs = 10_000, since, ...query }) {
      for (const deadline = Date.now() + timeoutMs; ; ) {
        const mails = await received()
        const found = mails.filter(([at, mail]) => fits(mail, query) && (since === undefined || at >= since.getTime())).at(-1)
        if (found !== undefined) return found[1]
        if (Date.now() > deadline) {
          const seen = mails.map(([, { to, template, subject }]) => `  ${to}: ${template} “${subject}”`)
          throw new Error(`no mail ${JSON.stringify(query)} after ${timeoutMs} ms; received:\n${seen.join('\n') || '  none'}`)
        }
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
  }
}

/** A mail as it came over the wire, taken apart. */
export async function readMail(raw: string): Promise<ReceivedMail> {
  const mail = await simpleParser(raw)
  const html = typeof mail.html === 'string' ? mail.html : ''
  const links = [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
  const { address = '', name = '' } = mail.from?.value[0] ?? {}
  const to = Array.isArray(mail.to) ? mail.to[0] : mail.to
  return {
    to: to?.value[0]?.address ?? '',
    from: { name, address },
    subject: mail.subject ?? '',
    template: String(mail.headers.get('x-template') ?? ''),
    messageId: mail.messageId ?? '',
    text: mail.text ?? '',
    html,
    links: [...new Set(links)],
    headers: mail.headers,
  }
}

function fits(mail: ReceivedMail, { to, template, subject }: MailQuery): boolean {
  if (to !== undefined && mail.to !== to.toLowerCase()) return false
  if (template !== undefined && mail.template !== template) return false
  if (subject === undefined) return true
  return typeof subject === 'string' ? mail.subject === subject : subject.test(mail.subject)
}
