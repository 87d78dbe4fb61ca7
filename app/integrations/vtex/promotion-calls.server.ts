import { z } from 'zod'
import type { Caller } from './caller.server.ts'
import { ask, find } from './find.server.ts'
import { promotionBody } from './promotion-body.ts'
import { Promotion, type PromotionInput, PromotionList } from './promotion-payloads.ts'
import { asRecord } from './read-json.ts'
import { VtexError } from './vtex-error.ts'

export type PromotionCalls = {
  /**
   * `POST /api/rnb/pvt/calculatorconfiguration` without an id. NOT safe to repeat: twice makes two, so a failure that may have come after the
   * work is not tried again here. Look for the promotion by its utmSource (`listPromotions`) before asking again.
   * @throws VtexError, rejected where the account has as many active promotions as it may have
   */
  createPromotion(input: PromotionInput): Promise<Promotion>
  /**
   * The same with the id: reads the promotion, lays our fields over it and writes the whole, so that what the merchant added stays. Safe to
   * repeat. @throws VtexError not-found
   */
  updatePromotion(id: string, input: PromotionInput): Promise<Promotion>
  /** `GET /api/rnb/pvt/calculatorconfiguration/{id}`, archived ones too; null when there is none. */
  getPromotion(id: string): Promise<Promotion | null>
  /** `GET /api/rnb/pvt/benefits/calculatorconfiguration`: all but archived ones, without their discounts; how many are active, and how many may be. */
  listPromotions(): Promise<PromotionList>
  /** `GET /api/rnb/pvt/benefits/calculatorconfiguration/search?byName=`: whose name contains the text. */
  searchPromotions(name: string): Promise<Promotion[]>
  /** `POST /api/rnb/pvt/archive/calculatorConfiguration/{id}`: its coupons give no discount from now on. Safe to repeat. */
  archivePromotion(id: string): Promise<void>
  /** `POST /api/rnb/pvt/unarchive/calculatorConfiguration/{id}`. Safe to repeat. @throws VtexError, rejected at the limit of active ones */
  unarchivePromotion(id: string): Promise<void>
}

const configurations = '/api/rnb/pvt/calculatorconfiguration'

/** Calls of VTEX Promotions & Taxes API about promotions. */
export function promotionCalls(call: Caller): PromotionCalls {
  return {
    createPromotion: (input) =>
      ask(
        call,
        { operation: 'create-promotion', method: 'POST', path: configurations, body: promotionBody(input), isOnce: true },
        Promotion,
      ),
    updatePromotion: (id, input) => updatePromotion(call, id, input),
    getPromotion: (id) => find(call, 'get-promotion', `${configurations}/${encodeURIComponent(id)}`, Promotion),
    listPromotions: () =>
      ask(
        call,
        { operation: 'list-promotions', method: 'GET', path: '/api/rnb/pvt/benefits/calculatorconfiguration' },
        PromotionList,
      ),
    searchPromotions: (name) =>
      ask(
        call,
        {
          operation: 'search-promotions',
          method: 'GET',
          path: `/api/rnb/pvt/benefits/calculatorconfiguration/search?byName=${encodeURIComponent(name)}`,
        },
        z.array(Promotion),
      ),
    async archivePromotion(id) {
      const path = `/api/rnb/pvt/archive/calculatorConfiguration/${encodeURIComponent(id)}`
      await call({ operation: 'archive-promotion', method: 'POST', path })
    },
    async unarchivePromotion(id) {
      const path = `/api/rnb/pvt/unarchive/calculatorConfiguration/${encodeURIComponent(id)}`
      await call({ operation: 'unarchive-promotion', method: 'POST', path })
    },
  }
}

async function updatePromotion(call: Caller, id: string, input: PromotionInput): Promise<Promotion> {
  const stored = await call({ operation: 'read-promotion', method: 'GET', path: `${configurations}/${encodeURIComponent(id)}` })
  const { endDateUtc: _end, ...current } = asRecord(stored.body)
  if (current.idCalculatorConfiguration !== id)
    throw new VtexError('bad-response', 'read-promotion', { status: stored.status, code: 'another-promotion' })
  return ask(
    call,
    { operation: 'update-promotion', method: 'POST', path: configurations, body: { ...current, ...promotionBody(input) } },
    Promotion,
  )
}
