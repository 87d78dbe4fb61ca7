import { type Actor, readableBrands } from '#app/domain/actor.ts'
import { may } from '#app/domain/permissions.ts'
import { brandNotFound, notAllowed } from './errors.ts'

/** Managers make the brand's orders be fetched again. */
export function mayFetchOrders(actor: Actor, brandId: string): boolean {
  return may(actor, 'vtex.request-refresh', { brandId })
}

/** @throws DomainError brands.not-found for a brand the actor does not read, vtex.not-allowed for one they only read */
export function assertMayFetchOrders(actor: Actor, brandId: string): void {
  const brands = readableBrands(actor)
  if (brands !== 'all' && !brands.includes(brandId)) throw brandNotFound()
  if (!mayFetchOrders(actor, brandId)) throw notAllowed()
}
