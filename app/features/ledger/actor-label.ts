import type { Actor } from '#app/domain/actor.ts'

/** How the ledger names who acted: `user:<id>` or `system:<part>`. */
export function actorLabel(actor: Actor): string {
  return actor.kind === 'user' ? `user:${actor.userId}` : `system:${actor.name}`
}
