import { z } from 'zod'

export type BreBKey = { readonly type: 'alphanumeric' | 'phone' | 'email' | 'merchant' | 'document'; readonly key: string }

/**
 * A key of Bre-B by what it looks like (Banco de la República, DSP-465): `@` and letters or digits, a Colombian mobile, an e-mail, a merchant's code
 * (ten digits that begin with 00), else the number of an identity document. A number that reads as a mobile is one. Null for none.
 */
export function readBreBKey(text: string): BreBKey | null {
  const key = text.trim()
  if (/^@[a-z0-9]{5,20}$/i.test(key)) return { type: 'alphanumeric', key: key.toUpperCase() }
  if (key.includes('@')) {
    const email = key.toLowerCase()
    return email.length <= 92 && z.email().safeParse(email).success ? { type: 'email', key: email } : null
  }
  const compact = key.replace(/[\s.\-()]/g, '').replace(/^\+57/, '')
  if (/^3\d{9}$/.test(compact)) return { type: 'phone', key: compact }
  if (/^00\d{8}$/.test(compact)) return { type: 'merchant', key: compact }
  return /^[1-9]\d{4,10}$/.test(compact) ? { type: 'document', key: compact } : null
}
