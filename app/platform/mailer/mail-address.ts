import { z } from 'zod'

export type Mailbox = { readonly name: string | null; readonly address: string }

/** Control characters, line breaks of every alphabet among them. */
const breaking = /[\p{Cc}\p{Zl}\p{Zp}]+/gu

/** Text fit for one header line: whatever could end the line becomes a blank. At most 200 characters. */
export function headerText(text: string): string {
  return [...text.replace(breaking, ' ').replace(/ {2,}/g, ' ').trim()].slice(0, 200).join('')
}

/** `Name <address>` or a bare address; null for anything else, lists and line breaks included. */
export function parseMailbox(text: string): Mailbox | null {
  if (headerText(text) !== text.trim()) return null
  const match = /^\s*(?:"?([^"<>]*?)"?\s*<([^<>]+)>|([^<>\s]+))\s*$/.exec(text)
  const address = z.email().safeParse(match?.[2] ?? match?.[3])
  if (!address.success) return null
  return { name: match?.[1] || null, address: address.data }
}

/** A mailbox as a header's text, the name quoted (RFC 5322: quoted-string). */
export function formatMailbox({ name, address }: Mailbox): string {
  return name === null ? address : `"${headerText(name).replace(/["\\]/g, '\\$&')}" <${address}>`
}
