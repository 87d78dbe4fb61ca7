import type { Context } from '#app/domain/context.ts'
import { stepUpNeeded } from './errors.ts'

/**
 * For commands on money, bank data, secrets and roles: the person must have given their second factor (their password where none is set
 * up) within the last ten minutes. The platform itself passes.
 * @throws DomainError auth.step-up-needed (forbidden)
 */
export function requireFreshFactor(ctx: Context): void {
  if (ctx.actor.kind === 'user' && ctx.hasFreshFactor !== true) throw stepUpNeeded()
}
