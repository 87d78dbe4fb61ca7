import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'

/** What a mail server answers, in place of taking the mail. */
export type MailTrouble =
  /** To the recipient or to the message: `450 4.2.1 Mailbox busy`. */
  | { readonly at: 'recipient' | 'message'; readonly answer: `${number} ${string}` }
  /** Reads the message and says nothing more. */
  | { readonly at: 'message'; readonly answer: 'silence' }
  /** Takes the message, and the line breaks before it can say so. */
  | { readonly at: 'message'; readonly answer: 'cut' }

export type MailServer = {
  /** `smtp://127.0.0.1:port`. */
  readonly url: string
  /** What was taken so far, as it came over the wire, oldest first. */
  readonly taken: readonly string[]
  /** Conversations that reached the recipient or the message and met with trouble. */
  readonly refused: number
  /** Trouble for the next `times` mails; null: none any more. */
  trouble(next: MailTrouble | null, times?: number): void
  close(): Promise<void>
}

/**
 * A real SMTP server on a free port. Every mail it takes is kept, and written into `folder` where there is one: processes and tests that
 * are not this one read it there (`mailbox.ts`).
 */
export async function startMailServer(options: { folder?: string; port?: number } = {}): Promise<MailServer> {
  const taken: string[] = []
  let trouble: MailTrouble | null = null
  let timesLeft = 0
  let refused = 0
  if (options.folder !== undefined) mkdirSync(options.folder, { recursive: true })

  function due(at: MailTrouble['at']): MailTrouble | null {
    if (trouble === null || trouble.at !== at || timesLeft === 0) return null
    timesLeft -= 1
    refused += 1
    return trouble
  }

  function keep(raw: string): void {
    taken.push(raw)
    if (options.folder === undefined) return
    const name = `${String(Date.now()).padStart(15, '0')}-${String(taken.length).padStart(6, '0')}-${randomUUID()}`
    writeFileSync(join(options.folder, `${name}.part`), raw)
    renameSync(join(options.folder, `${name}.part`), join(options.folder, `${name}.eml`))
  }

  const sockets = new Map<number | undefined, Socket>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onRcptTo(_address, _session, callback) {
      const now = due('recipient')
      callback(now === null ? null : smtpError(now.answer))
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const now = due('message')
        const raw = Buffer.concat(chunks).toString('utf8')
        if (now === null) {
          keep(raw)
          callback(null)
        } else if (now.answer === 'cut') {
          keep(raw)
          sockets.get(session.remotePort)?.destroy()
        } else if (now.answer !== 'silence') callback(smtpError(now.answer))
      })
    },
  })
  server.on('error', () => undefined)
  const inner = server.server
  inner.on('connection', (socket: Socket) => sockets.set(socket.remotePort, socket))
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(inner, 'listening')
  return {
    url: `smtp://127.0.0.1:${(inner.address() as AddressInfo).port}`,
    taken,
    get refused() {
      return refused
    },
    trouble(next, times = 1) {
      trouble = next
      timesLeft = next === null ? 0 : times
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function smtpError(answer: string): Error {
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) })
}
