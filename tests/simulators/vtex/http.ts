import type { IncomingMessage } from 'node:http'
import type { Account, AppKey, SimulatorState } from './state.ts'

export type Reply = { status: number; headers?: Record<string, string>; body?: Buffer | string }

/** One call of the VTEX API after the checks: `segments` are the decoded parts of the path behind the account. */
export type Exchange = {
  state: SimulatorState
  account: Account
  key: AppKey
  method: string
  segments: readonly string[]
  query: URLSearchParams
  readJson: () => Promise<unknown>
}

const json = { 'content-type': 'application/json; charset=utf-8' }

export function jsonReply(status: number, value: unknown): Reply {
  return { status, headers: json, body: JSON.stringify(value) }
}

/** Bytes that are JSON already. */
export function jsonBytes(body: Buffer): Reply {
  return { status: 200, headers: json, body }
}

export function textReply(status: number, body: string): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}

export function htmlReply(status: number, title: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html' },
    body: `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
  }
}

export function emptyReply(status: number): Reply {
  return { status }
}

/** The error shape of OMS. */
export function omsError(status: number, code: string, message: string): Reply {
  return jsonReply(status, { error: { code, message, exception: null } })
}

/** The validation error shape of Rates and Benefits v1. */
export function rnbError(...messages: string[]): Reply {
  return jsonReply(400, {
    error: { '': messages },
    type: 'https://tools.ietf.org/html/rfc7231#section-6.5.1',
    title: 'One or more validation errors occurred.',
    status: 400,
  })
}

/** The whole body of a request. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
