import { createHmac } from 'node:crypto'

/** What blind indexes are made of; each kind has its own way of writing the same value. */
export type BlindIndexKind = 'document' | 'email' | 'bank-account'

/** Letters and digits, upper case, of each part: parts are set apart by colons (`CO:NIT:900.123.456-7`). */
function alphanumeric(value: string): string {
  return value
    .split(':')
    .map((part) =>
      part
        .normalize('NFKC')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toUpperCase(),
    )
    .join(':')
}

const normalise: Readonly<Record<BlindIndexKind, (value: string) => string>> = {
  document: alphanumeric,
  'bank-account': alphanumeric,
  email: (value) => value.normalize('NFKC').trim().toLowerCase(),
}

/** HMAC-SHA256 of the normalised value, base64url: equal for equal values of a kind, telling nothing without the key. @throws Error for a value with nothing in it */
export function blindIndexOf(key: Buffer, kind: BlindIndexKind, value: string): string {
  const normal = normalise[kind](value)
  if (normal.replaceAll(':', '') === '') throw new Error(`an empty ${kind} has no index`)
  return createHmac('sha256', key).update(`${kind}\0${normal}`).digest('base64url')
}
