import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse, stringify } from 'uuid'

const idLength = 16
const tagLength = 24

/**
 * The token of a link in a mail: base64url of the row's id (16 bytes) and 24 bytes of HMAC-SHA256 over it, 54 characters. It is made when
 * the mail is sent and never kept: a copy of the database opens no link.
 * @param secret `keys().linkTokens`
 * @param id of the row in `link_tokens`, which says what the link is for, until when, and whether it was used
 */
export function linkToken(secret: Buffer, id: string): string {
  const bytes = Buffer.from(parse(id))
  return Buffer.concat([bytes, tagOf(secret, bytes)]).toString('base64url')
}

/** The id that a token was made for; null when somebody else made it. Whether it still counts is the row's to say. */
export function readLinkToken(secret: Buffer, token: string): string | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== idLength + tagLength || bytes.toString('base64url') !== token) return null
  const idBytes = bytes.subarray(0, idLength)
  if (!timingSafeEqual(bytes.subarray(idLength), tagOf(secret, idBytes))) return null
  return stringify(idBytes)
}

function tagOf(secret: Buffer, idBytes: Buffer): Buffer {
  return createHmac('sha256', secret).update(idBytes).digest().subarray(0, tagLength)
}
