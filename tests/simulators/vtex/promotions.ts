import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { now, utcDate } from './clock.ts'
import { type Exchange, emptyReply, jsonReply, type Reply, rnbError } from './http.ts'
import { promotionDefaults } from './promotion-defaults.ts'
import type { Promotion } from './state.ts'

const maxActive = 100

const Body = z.looseObject({
  idCalculatorConfiguration: z.string().nullish(),
  name: z.string({ error: 'The name field is required.' }).min(1).max(150, 'The name accepts up to 150 characters.'),
  beginDateUtc: z.string({ error: 'The beginDateUtc field is required.' }),
  utmSource: z
    .string()
    .regex(/^[A-Za-z0-9_-]*$/, 'UTMs accept letters, digits, hyphen and underscore.')
    .nullish(),
  percentualDiscountValue: z.number().optional(),
})

function activeCount({ account }: Exchange): number {
  return [...account.promotions.values()].filter((promotion) => promotion.isActive && !promotion.isArchived).length
}

/** `POST /api/rnb/pvt/calculatorconfiguration`: with `idCalculatorConfiguration` an update (the body replaces the promotion), else new. At most 100 active. */
export async function postPromotion(exchange: Exchange): Promise<Reply> {
  const parsed = Body.safeParse(await exchange.readJson())
  if (!parsed.success) return rnbError(...parsed.error.issues.map((issue) => issue.message))
  const { account, state } = exchange
  const id = parsed.data.idCalculatorConfiguration || randomUUID()
  const promotion: Promotion = {
    ...promotionDefaults,
    ...parsed.data,
    idCalculatorConfiguration: id,
    utmSource: parsed.data.utmSource ?? '',
    percentualDiscountValue: parsed.data.percentualDiscountValue ?? 0,
    lastModified: utcDate(now(state.clock)),
  }
  const wasActive = account.promotions.get(id)?.isActive ?? false
  if (promotion.isActive && !wasActive && activeCount(exchange) >= maxActive)
    return rnbError(`The limit of ${maxActive} active promotions is reached.`)
  account.promotions.set(id, promotion)
  state.dirty = true
  return jsonReply(200, promotion)
}

/** `GET /api/rnb/pvt/calculatorconfiguration/{id}` */
export function getPromotion({ account, segments }: Exchange): Reply {
  const promotion = account.promotions.get(segments[4] ?? '')
  return promotion ? jsonReply(200, promotion) : emptyReply(404)
}

/** A row of the list, which spells `utmCampain`. */
function rowOf(promotion: Promotion) {
  return {
    idCalculatorConfiguration: promotion.idCalculatorConfiguration,
    lastModifiedUtc: promotion.lastModified,
    name: promotion.name,
    description: promotion.description,
    beginDate: promotion.beginDateUtc,
    endDate: promotion.endDateUtc,
    type: promotion.type,
    utmSource: promotion.utmSource,
    utmCampain: promotion.utmCampaign ?? '',
    utmiCampaign: '',
    status: promotion.isActive ? 'active' : 'inactive',
    isActive: promotion.isActive,
    isArchived: promotion.isArchived,
    hasMaxPricePerItem: false,
    isTax: false,
    Campaigns: [],
    conditionsIds: [],
    activateGiftsMultiplier: false,
    maxUsage: promotion.maxUsage,
    idsSalesChannel: promotion.idsSalesChannel,
    areSalesChannelIdsExclusive: false,
  }
}

/** `GET /api/rnb/pvt/benefits/calculatorconfiguration` */
export function listPromotions(exchange: Exchange): Reply {
  const all = [...exchange.account.promotions.values()]
  return jsonReply(200, {
    limitConfigurationMaxPrice: { activesCount: 0, limit: 10 },
    limitConfiguration: { activesCount: activeCount(exchange), limit: maxActive },
    items: all.filter((promotion) => !promotion.isArchived).map(rowOf),
    disabledItems: [],
    archivedItems: [],
  })
}

/** `GET /api/rnb/pvt/archive/benefits/calculatorConfiguration` */
export function listArchivedPromotions({ account }: Exchange): Reply {
  return jsonReply(200, { items: [...account.promotions.values()].filter((promotion) => promotion.isArchived).map(rowOf) })
}

/** `GET /api/rnb/pvt/benefits/calculatorconfiguration/search?byName=`: whole documents whose name contains the text. */
export function searchPromotions({ account, query }: Exchange): Reply {
  const name = (query.get('byName') ?? '').toLowerCase()
  return jsonReply(
    200,
    [...account.promotions.values()].filter((promotion) => promotion.name.toLowerCase().includes(name)),
  )
}

/** `POST /api/rnb/pvt/archive/calculatorConfiguration/{id}` and `/unarchive/`: 204. */
export function archivePromotion({ account, segments, state }: Exchange): Reply {
  const promotion = account.promotions.get(segments[5] ?? '')
  if (!promotion) return emptyReply(404)
  promotion.isArchived = segments[3] === 'archive'
  promotion.lastModified = utcDate(now(state.clock))
  state.dirty = true
  return emptyReply(204)
}
