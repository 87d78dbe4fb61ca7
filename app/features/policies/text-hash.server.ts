import { createHash } from 'node:crypto'

/** What a consent points at: SHA-256 of title and text, hex. */
export function hashPolicyText({ title, markdown }: { readonly title: string; readonly markdown: string }): string {
  return createHash('sha256').update(`${title}\n\n${markdown}`).digest('hex')
}
