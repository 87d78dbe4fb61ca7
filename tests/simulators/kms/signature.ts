import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string }

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([\w-]+)\/kms\/aws4_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/

/**
 * Whether a POST to `/` is signed as AWS asks (Signature Version 4): by these credentials, for this region and service, over host, date, target
 * and body.
 */
export function isSigned(headers: IncomingHttpHeaders, body: Buffer, credentials: Credentials, region: string): boolean {
  const match = form.exec(headers.authorization ?? '')
  const amzDate = String(headers['x-amz-date'] ?? '')
  if (match === null || !/^\d{8}T\d{6}Z$/.test(amzDate)) return false
  const [, accessKeyId, day, signedRegion, signedHeaders, signature] = match as unknown as string[]
  const names = signedHeaders!.split(';')
  if (!['host', 'x-amz-date', 'x-amz-target'].every((name) => names.includes(name))) return false
  if (accessKeyId !== credentials.accessKeyId || signedRegion !== region || !amzDate.startsWith(day!)) return false
  const canonical = [
    ...['POST', '/', ''],
    ...names.map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
    ...['', signedHeaders, hash(body)],
  ].join('\n')
  const scope = `${day}/${region}/kms/aws4_request`
  const key = [day!, region, 'kms', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${credentials.secretAccessKey}`)
  const expected = hmac(key, ['AWS4-HMAC-SHA256', amzDate, scope, hash(canonical)].join('\n'))
  return timingSafeEqual(expected, Buffer.from(signature!, 'hex'))
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
