import type { Actor } from '#app/domain/actor.ts'
import { may } from '#app/domain/permissions.ts'

/** Requests about personal data are answered by the administrators. */
export function mayAnswerRequests(actor: Actor): boolean {
  return may(actor, 'privacy.answer-request', { brandId: null })
}

/** Auditors of all brands see how requests were answered. */
export function mayReadRequests(actor: Actor): boolean {
  return may(actor, 'privacy.read-requests', { brandId: null })
}
