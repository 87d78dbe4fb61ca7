import { createHash } from 'node:crypto'
import { type KeptFields, keptOrderFields } from './kept-fields.ts'
import { isRecord, type JsonRecord } from './read-json.ts'

type Scalar = string | number | boolean

const email = /[^\s@]@[^\s@]+\.[^\s@]/
const priceTagName = /^(discount|tax)@/i

/**
 * The document as it may be stored, without personal data: the fields of `keptOrderFields`, in that order whatever the order they came in;
 * nulls and e-mail addresses inside kept texts are left out. Lists keep their length, since packages point at items by index.
 * `mapOrder` reads from it what it read from the original, the customer apart.
 * @returns the JSON text and its SHA-256 in hex: an equal hash is an equal document
 */
export function redactDocument(document: unknown): { json: string; hash: string } {
  const json = JSON.stringify(isRecord(document) ? keep(document, compiled) : {})
  return { json, hash: createHash('sha256').update(json).digest('hex') }
}

type Compiled = readonly { readonly field: string; readonly nested: Compiled | null }[]

const compiled = compile(keptOrderFields)

function compile(fields: KeptFields): Compiled {
  return Object.entries(fields).map(([field, nested]) => ({ field, nested: nested === true ? null : compile(nested) }))
}

function keep(record: JsonRecord, fields: Compiled): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const { field, nested } of fields) {
    const value = record[field]
    if (value === null || value === undefined) continue
    const left = nested === null ? keepScalars(value) : keepRecords(value, nested)
    if (left !== undefined) kept[field] = left
  }
  return kept
}

function keepRecords(value: unknown, fields: Compiled): unknown {
  if (Array.isArray(value)) return value.map((entry) => (isRecord(entry) ? keep(entry, fields) : null))
  return isRecord(value) ? keep(value, fields) : undefined
}

function keepScalars(value: unknown): Scalar | Scalar[] | undefined {
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => scalar(entry) ?? [])
  return scalar(value)
}

function scalar(value: unknown): Scalar | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'string') return undefined
  return value.includes('@') && email.test(value) && !priceTagName.test(value) ? undefined : value
}
