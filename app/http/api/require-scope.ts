import { apiParts, isInScope } from '#app/domain/api-scope.ts'
import { missingScope, peopleOnly } from '#app/features/auth/people-errors.ts'
import type { Operation } from './operation.ts'

/**
 * Lets a program of its own call an operation: its tag is the part of the API, its method says whether it reads or changes. What is no part
 * that can be given is for people.
 * @throws DomainError auth.people-only | auth.missing-scope (details.scope)
 */
export function requireScope(
  { tag, method, isForEveryClient }: Pick<Operation, 'tag' | 'method' | 'isForEveryClient'>,
  scopes: readonly string[],
): void {
  if (isForEveryClient === true) return
  if (!apiParts.some((part) => part === tag)) throw peopleOnly()
  const kind = method === 'get' ? 'read' : 'write'
  if (!isInScope(scopes, tag, kind)) throw missingScope(`${tag}.${kind}`)
}
