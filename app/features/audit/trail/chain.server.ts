import { createHash } from 'node:crypto'

/** What a day's first link stands on. */
export function startOfDay(day: string): string {
  return sha256(`audit-chain:${day}`)
}

/** A link: the SHA-256, hexadecimal, of the link before and the event's canonical text. */
export function linkHash(previous: string, canonical: string): string {
  return sha256(`${previous}\n${canonical}`)
}

/** What is signed where a run of the chain ends. */
export function linkStatement(link: { readonly day: string; readonly position: number; readonly hash: string }): string {
  return `audit-link:${link.day}:${link.position}:${link.hash}`
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
