import type { Context } from '#app/domain/context.ts'
import { auditEvents } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'
import { withheld } from '../withheld.ts'

export type AuditEntry = {
  /** `<room>.<verb-noun>`: the command's name. */
  readonly action: string
  readonly brandId: string | null
  readonly subjectType: string
  readonly subjectId: string
  /** The fields that change, as they were; null for something new. */
  readonly before: Readonly<Record<string, unknown>> | null
  /** The same fields afterwards; null for something gone. */
  readonly after: Readonly<Record<string, unknown>> | null
}

const namesOfSecrets =
  /password|secret|token|sealed|appkey|apikey|privatekey|passphrase|recoverycode|totp|accountnumber|documentnumber|taxid|clabe|iban\b/i

/**
 * Writes audit events in the caller's transaction, many in one statement. Amounts (bigint) are kept as decimal text. Never pass secrets: a field named like
 * one, and bytes of whatever name, keep whether they are set, not their value.
 */
export async function recordAudit(tx: Tx, entries: AuditEntry | readonly AuditEntry[], ctx: Context): Promise<void> {
  const events = [entries].flat().map((entry) => eventOf(entry, ctx))
  if (events.length > 0) await tx.insert(auditEvents).values(events)
}

function eventOf(entry: AuditEntry, ctx: Context) {
  return {
    occurredAt: ctx.now,
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name,
    origin: ctx.actor.kind === 'user' ? (ctx.origin?.address ?? null) : null,
    clientId: ctx.actor.kind === 'user' ? (ctx.client?.id ?? null) : null,
    brandId: entry.brandId,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    before: entry.before === null ? null : storable(entry.before),
    after: entry.after === null ? null : storable(entry.after),
    requestId: ctx.requestId,
  }
}

/** Sealed values and files: never text for a trail. A Buffer arrives here as its own JSON. */
function isBytes(value: unknown): boolean {
  if (value instanceof Uint8Array) return true
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer'
}

/** Plain JSON of a record, without the values of secrets. */
function storable(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const text = JSON.stringify(fields, (name, value: unknown) => {
    if (typeof value === 'bigint') return value.toString()
    const says = value === null || typeof value === 'boolean'
    return (namesOfSecrets.test(name) && !says) || isBytes(value) ? withheld : value
  })
  return JSON.parse(text) as Record<string, unknown>
}
