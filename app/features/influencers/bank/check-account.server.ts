import type { BankAccountKind } from '#app/domain/kyc.ts'
import { accountsOf, walletCodes } from './account-kinds.ts'
import { bankName } from './banks.ts'
import { readBreBKey } from './bre-b-key.ts'
import { isCbu, isCci, isClabe } from './check-digits.ts'
import { readPixKey } from './pix-key.server.ts'

export type AccountFacts = {
  readonly country: string
  readonly kind: BankAccountKind
  readonly bankCode: string | null
  readonly bankName: string | null
  readonly accountType: string | null
  /** As typed. */
  readonly number: string
}

/** What is kept of an account that reads well. `number` is in the form in which it is compared and sent to the bank. */
export type CheckedAccount = Pick<AccountFacts, 'bankCode' | 'bankName' | 'accountType'> & { readonly number: string }

export type AccountCheck =
  | { readonly kind: 'valid'; readonly account: CheckedAccount }
  | { readonly kind: 'invalid'; readonly field: 'kind' | 'bankCode' | 'bankName' | 'accountType' | 'number' }

/** Numbers of bank accounts without a check digit that is public: their length, as the country's banks take it. */
const forms: Readonly<Record<string, RegExp>> = {
  CO: /^\d{6,16}$/,
  BR: /^\d{4}\/\d{4,12}-[0-9X]$/,
  CL: /^\d{5,17}$/,
  EC: /^\d{6,18}$/,
  UY: /^\d{6,14}$/,
}
const anywhere = /^[0-9A-Z]{5,34}$/

/** Checks an account by the rules of its country, field by field, and gives it in the form in which it is kept. */
export function checkAccount(facts: AccountFacts): AccountCheck {
  const { country, kind } = facts
  if (!accountsOf(country).kinds.includes(kind)) return { kind: 'invalid', field: 'kind' }
  const none = { bankCode: null, bankName: null, accountType: null }
  if (kind === 'account') return checkBankAccount(facts)
  if (kind === 'wallet') return checkWallet(facts)
  if (kind === 'pix') return answer(none, readPixKey(facts.number)?.key)
  if (kind === 'bre-b') return answer(none, readBreBKey(facts.number)?.key)
  const digits = facts.number.replace(/\D/g, '')
  if (kind === 'clabe') return answer({ ...none, bankCode: digits.slice(0, 3) }, isClabe(digits) ? digits : undefined)
  return answer({ ...none, bankCode: digits.slice(0, 3) }, isCbu(digits) ? digits : undefined)
}

function checkBankAccount(facts: AccountFacts): AccountCheck {
  const { country, bankCode } = facts
  const { accountTypes, bank } = accountsOf(country)
  const name = facts.bankName?.trim() ?? ''
  const listed = bankCode === null ? null : bankName(country, bankCode)
  if (bank === 'code' && listed === null) return { kind: 'invalid', field: 'bankCode' }
  if (bank === 'name' && name === '') return { kind: 'invalid', field: 'bankName' }
  if (!accountTypes.includes(facts.accountType ?? '')) return { kind: 'invalid', field: 'accountType' }
  const number = facts.number.toUpperCase().replace(country === 'BR' ? /[\s.]/g : /[^0-9A-Z]/g, '')
  const isWellFormed = country === 'PE' ? isCci(number) : (forms[country] ?? anywhere).test(number)
  const kept = {
    code: { bankCode, bankName: listed },
    name: { bankCode: null, bankName: name },
    'in-number': { bankCode: number.slice(0, 3), bankName: null },
  }[bank]
  return answer({ ...kept, accountType: facts.accountType }, isWellFormed ? number : undefined)
}

/** Colombian wallets are the person's mobile number: ten digits that begin with 3. */
function checkWallet({ country, bankCode, number }: AccountFacts): AccountCheck {
  if (bankCode === null || !walletCodes(country).includes(bankCode)) return { kind: 'invalid', field: 'bankCode' }
  const mobile = number.replace(/\D/g, '').replace(/^57(?=3\d{9}$)/, '')
  const kept = { bankCode, bankName: bankName(country, bankCode), accountType: null }
  return answer(kept, /^3\d{9}$/.test(mobile) ? mobile : undefined)
}

function answer(kept: Omit<CheckedAccount, 'number'>, number: string | undefined): AccountCheck {
  return number === undefined ? { kind: 'invalid', field: 'number' } : { kind: 'valid', account: { ...kept, number } }
}
