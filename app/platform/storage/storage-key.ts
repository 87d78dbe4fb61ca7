import { v7 as uuidv7 } from 'uuid'
import { badKey } from './storage-errors.ts'

const part = '[a-z0-9](?:[a-z0-9_-]|\\.(?=[a-z0-9]))*'
const grammar = new RegExp(`^${part}(?:/${part}){1,5}$`)
const longest = 128

/**
 * Lets a key pass: two to six parts of lower-case letters, digits, `-`, `_` and inner dots, 128 characters in all. So `..`, an
 * absolute path, a backslash, a percent sign or a NUL cannot be written, and keys stay apart on disks that ignore case.
 * @throws DomainError storage.bad-key
 */
export function checkedKey(key: string): string {
  if (key.length > longest || !grammar.test(key)) throw badKey()
  return key
}

/**
 * A fresh key under a purpose: `influencers.documents` gives `influencers.documents/0192…`.
 * @throws DomainError storage.bad-key
 */
export function newStorageKey(purpose: string): string {
  return checkedKey(`${purpose}/${uuidv7()}`)
}
