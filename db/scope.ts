import { sql } from 'drizzle-orm'
import { type Actor, readableBrands, type UserActor } from '#app/domain/actor.ts'
import { databaseRoles } from './access/roles.ts'
import type { Db, Tx } from './types.ts'

/** `read`: one snapshot for all its questions (repeatable read), and nothing can be written. */
export type ScopeMode = 'read' | 'write'

/**
 * Runs `work` in one transaction that sees, and can change, only rows within the actor's scope: the brands of their roles, and what is their
 * own. Row security reads the scope from the transaction, so a question without its `where` finds nothing of others.
 * @throws what `work` throws, after everything is rolled back
 */
export function inScope<T>(db: Db, actor: Actor, work: (tx: Tx) => Promise<T>, mode: ScopeMode = 'write'): Promise<T> {
  return scoped(db, scopeOf(actor), work, mode)
}

/**
 * Runs `work` in one transaction that sees every row, for parts of the platform that act for nobody: sign-in, probes, the webhook.
 * @param part its name, kept in the transaction as `app.part`
 */
export function asSystem<T>(db: Db, part: string, work: (tx: Tx) => Promise<T>, mode: ScopeMode = 'write'): Promise<T> {
  return scoped(db, scopeOf({ kind: 'system', name: part }), work, mode)
}

/**
 * The statements that give a transaction an actor's scope, and are undone with it. For clients that drizzle does not wrap; else `inScope`.
 * @throws Error for ids that are none: they stand in the text of the statements
 */
export function scopeOf(actor: Actor): string {
  if (actor.kind === 'system') return `${roleOf(databaseRoles.system)}; set local "app.part" = '${checked(actor.name, partName)}'`
  const user = `set local "app.user" = '${checked(actor.userId, uuid)}'`
  const brands = readableBrands(actor)
  if (brands === 'all') return `${roleOf(databaseRoles.system)}; ${user}`
  const list = brands.map((brandId) => checked(brandId, uuid)).join(',')
  return `${roleOf(databaseRoles.scoped)}; ${user}; set local "app.brands" = '${list}'${ofInfluencer(actor)}`
}

/**
 * The scope goes ahead of the first question on the same connection and nobody waits for it: as text without parameters it costs no round trip
 * (the driver asks the server about parameters first). When it fails, so does whatever follows it, and its own error is the one thrown.
 */
function scoped<T>(db: Db, scope: string, work: (tx: Tx) => Promise<T>, mode: ScopeMode): Promise<T> {
  const isolation = mode === 'read' ? 'set transaction isolation level repeatable read, read only; ' : ''
  return db.transaction(async (tx) => {
    const entered = tx.execute(sql.raw(isolation + scope)).then(() => undefined)
    entered.catch(() => undefined)
    try {
      return await work(tx)
    } finally {
      await entered
    }
  })
}

function ofInfluencer({ influencerId, grants }: UserActor): string {
  const isInfluencer = influencerId !== null && grants.some(({ role }) => role === 'influencer')
  return isInfluencer ? `; set local "app.influencer" = '${checked(influencerId, uuid)}'` : ''
}

function roleOf(role: string): string {
  return `set local role ${role}`
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const partName = /^[\w.-]{1,60}$/
const roleName = /^[\w-]{1,63}$/

function checked(value: string, form: RegExp): string {
  if (!form.test(value)) throw new Error(`not fit for a scope: ${JSON.stringify(value.slice(0, 60))}`)
  return value
}

/**
 * Runs part of a transaction with the sight of the whole platform, for the few questions that are about everybody (is this person known already?), and
 * goes back to the scope that it had. What is found beyond the scope is for the rule to decide by, never for the actor to read: the caller sees to that.
 */
export async function beyondScope<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const [row] = await tx.execute<{ role: string }>(sql`select current_user as role`)
  const role = row!.role
  if (role === databaseRoles.system) return work()
  await tx.execute(sql.raw(roleOf(databaseRoles.system)))
  try {
    return await work()
  } finally {
    // A transaction that failed is rolled back anyway, and its scope with it.
    await tx.execute(sql.raw(roleOf(`"${checked(role, roleName)}"`))).catch(() => undefined)
  }
}
