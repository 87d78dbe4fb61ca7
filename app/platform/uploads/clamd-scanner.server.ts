import { connect, type Socket } from 'node:net'
import { infected, scannerUnavailable } from './upload-errors.ts'
import type { VirusScanner } from './virus-scanner.ts'

export type ClamdSettings = {
  /** `host:port`, `[ipv6]:port` or `unix:/path/of/socket`. */
  readonly address: string
  /** For the whole scan. */
  readonly timeoutMs: number
}

const chunkBytes = 64 * 1024
const longestReply = 4096

/**
 * Scans by a clamd daemon: `zINSTREAM`, then chunks of (length as 4 bytes big endian, bytes) and an empty one (clamd(8)). Fails
 * closed: any answer but `stream: OK` is an infection or an unavailable scanner, `INSTREAM size limit exceeded` included
 * (StreamMaxLength must be above our limit).
 */
export function clamdScanner(settings: ClamdSettings): VirusScanner {
  return {
    async scan(content) {
      const reply = await ask(settings, content).catch((error: unknown) => {
        throw scannerUnavailable(error)
      })
      if (reply === 'stream: OK') return
      if (/^stream: .+ FOUND$/.test(reply)) throw infected()
      throw scannerUnavailable(new Error(`clamd answered: ${reply}`))
    },
  }
}

function ask({ address, timeoutMs }: ClamdSettings, content: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(targetOf(address))
    const timer = setTimeout(() => socket.destroy(new Error(`clamd did not answer in ${timeoutMs} ms`)), timeoutMs)
    let reply = ''
    socket.setEncoding('utf8')
    socket.once('connect', () => send(socket, content))
    socket.on('data', (text: string) => {
      reply += text
      const end = reply.indexOf('\0')
      if (end >= 0) {
        resolve(reply.slice(0, end))
        socket.destroy()
      } else if (reply.length > longestReply) socket.destroy(new Error('clamd answers without end'))
    })
    socket.once('error', reject)
    socket.once('close', () => {
      clearTimeout(timer)
      reject(new Error('clamd hung up without an answer'))
    })
  })
}

function send(socket: Socket, content: Uint8Array): void {
  socket.write('zINSTREAM\0')
  for (let start = 0; start < content.length; start += chunkBytes) {
    const chunk = content.subarray(start, start + chunkBytes)
    socket.write(lengthOf(chunk.length))
    socket.write(chunk)
  }
  socket.write(lengthOf(0))
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

function targetOf(address: string): { path: string } | { host: string; port: number } {
  if (address.startsWith('unix:')) return { path: address.slice('unix:'.length) }
  const separator = address.lastIndexOf(':')
  return { host: address.slice(0, separator).replace(/^\[|\]$/g, ''), port: Number(address.slice(separator + 1)) }
}
