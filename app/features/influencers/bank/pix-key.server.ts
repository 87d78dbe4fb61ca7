import { z } from 'zod'
import { checkDocument } from '../identity/document-rules.server.ts'
import { normalizePhone } from '../identity/phone.ts'

export type PixKey = { readonly type: 'cpf' | 'cnpj' | 'phone' | 'email' | 'random'; readonly key: string }

/**
 * A Pix key by what it looks like, in the form of the directory (Banco Central do Brasil, DICT: CPF and CNPJ without punctuation, phone in
 * E.164, e-mail in lower case of at most 77 characters, random key as a UUID). A phone is
 * told by its + or ( from a number whose digit is wrong. Null for none.
 */
export function readPixKey(text: string): PixKey | null {
  const key = text.trim()
  if (z.uuid().safeParse(key).success) return { type: 'random', key: key.toLowerCase() }
  if (key.includes('@')) {
    const email = key.toLowerCase()
    return email.length <= 77 && z.email().safeParse(email).success ? { type: 'email', key: email } : null
  }
  if (!key.startsWith('+') && !key.startsWith('(')) {
    const cpf = checkDocument('br-cpf', 'person', key)
    if (cpf.kind === 'valid') return { type: 'cpf', key: cpf.compact }
    const cnpj = checkDocument('br-cnpj', 'company', key)
    return cnpj.kind === 'valid' ? { type: 'cnpj', key: cnpj.compact } : null
  }
  const phone = normalizePhone(key, 'BR')
  return phone?.startsWith('+55') ? { type: 'phone', key: phone } : null
}
