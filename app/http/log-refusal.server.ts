import type { DomainError } from '#app/domain/errors.ts'
import { logger } from '#app/platform/runtime.server.ts'
import { requestIdOf } from './client.server.ts'

/** A line for everyone who was not let in: what was wrong and with which request, and not who it was about or from where. */
export function logRefusal(request: Request, { code }: DomainError): void {
  logger().warn({ requestId: requestIdOf(request), path: new URL(request.url).pathname, code }, 'access.refused')
}

/** A line for work that a rule refused to somebody who was let in. The error's details are left out: they may hold what was typed. */
export function logRefusedWork(requestId: string, { code, kind }: DomainError, operation?: string): void {
  logger().info({ requestId, operation, code, kind }, 'request.refused')
}
