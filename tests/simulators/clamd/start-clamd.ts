import { createServer, type Server, type Socket } from 'node:net'

/** What it does with a scan: its work, or one of the ways in which a daemon fails. */
export type ClamdMood = 'working' | 'silent' | 'hanging-up' | 'rambling' | 'refusing'

export type RunningClamd = {
  readonly address: string
  /** Content of every finished scan. */
  readonly scanned: readonly Buffer[]
  mood: ClamdMood
  stop(): Promise<void>
}

/** The test string that every scanner knows, in two halves so that none finds it here (eicar.org). */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/**
 * A daemon that speaks clamd's protocol as clamd(8) describes it: `zPING`, `zVERSION` and `zINSTREAM` with `StreamMaxLength`. It
 * finds EICAR and nothing else.
 * @param where `port: 0` for a free port, or the path of a socket
 */
export async function startClamd(
  where: { readonly port: number } | { readonly path: string },
  { streamMaxLength = 25 * 1024 * 1024 }: { readonly streamMaxLength?: number } = {},
): Promise<RunningClamd> {
  const scanned: Buffer[] = []
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket))
    converse(socket)
  })
  const clamd = {
    address: '',
    scanned,
    mood: 'working' as ClamdMood,
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }

  function converse(socket: Socket): void {
    let received: Buffer = Buffer.alloc(0)
    let content: Buffer[] | undefined
    let size = 0
    socket.on('data', (bytes: Buffer) => {
      received = Buffer.concat([received, bytes])
      if (content === undefined) {
        const end = received.indexOf(0)
        if (end < 0) return
        const command = received.toString('latin1', 0, end)
        received = received.subarray(end + 1)
        if (command === 'zPING') socket.end('PONG\0')
        else if (command === 'zVERSION') socket.end('ClamAV 1.4.3/27800/Tue Nov 24 09:00:00 2026\0')
        else if (command === 'zINSTREAM') content = []
        else socket.end('UNKNOWN COMMAND\0')
        if (content === undefined) return
      }
      while (received.length >= 4) {
        const length = received.readUInt32BE(0)
        if (length === 0) return finish(socket, Buffer.concat(content))
        if (size + length > streamMaxLength) return void socket.end('INSTREAM size limit exceeded. ERROR\0')
        if (received.length < 4 + length) return
        size += length
        content.push(received.subarray(4, 4 + length))
        received = received.subarray(4 + length)
      }
    })
  }

  function finish(socket: Socket, content: Buffer): void {
    if (clamd.mood === 'silent') return
    if (clamd.mood === 'hanging-up') return void socket.destroy()
    if (clamd.mood === 'rambling') return void socket.write('stream: OK or so '.repeat(1000))
    if (clamd.mood === 'refusing') return void socket.end('COMMAND READ TIMED OUT. ERROR\0')
    scanned.push(content)
    socket.end(content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
  }

  await new Promise<void>((resolve) => server.listen('path' in where ? where : { port: where.port, host: '127.0.0.1' }, resolve))
  const bound = server.address()
  clamd.address = typeof bound === 'object' && bound !== null ? `127.0.0.1:${bound.port}` : `unix:${bound}`
  return clamd
}
