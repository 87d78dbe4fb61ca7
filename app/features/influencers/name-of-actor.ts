import type { Actor } from '#app/domain/actor.ts'

/** How an actor is written beside what they did: a person's id, or the name of the system part. */
export function nameOfActor(actor: Actor): string {
  return actor.kind === 'user' ? actor.userId : actor.name
}
