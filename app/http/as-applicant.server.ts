import { applicant } from '#app/domain/actor.ts'
import { database } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'

/** What an applicant's command is handed. */
export type ApplicantTx = Tx

/** Runs an applicant's command or question, in a transaction of the system: an applicant is no user, and their token says what is theirs. */
export function asApplicant<T>(work: (tx: ApplicantTx) => Promise<T>): Promise<T> {
  return asSystem(database().db, applicant.name, work)
}
