import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { now, utcDate } from './clock.ts'
import { type Exchange, emptyReply, jsonReply, type Reply, rnbError } from './http.ts'
import { promotionDefaults } from './promotion-defaults.ts'
import type { Promotion } from './state.ts'

const maxActive = 100

const required = (field: string) => ({ error: `The ${field} field is required.` })
const Listed = z.array(z.object({ id: z.string().optional(), name: z.string().optional() }))

/** The fields that a promotion of ours sends. */
const Known = z.looseObject({
  idCalculatorConfiguration: z.string().optional(),
  lastModified: z.string().optional(),
  name: z.string(required('name')).min(1).max(150, 'The name accepts up to 150 characters.'),
  description: z.string().optional(),
  type: z.string(required('type')),
  origin: z.string(required('origin')),
  isActive: z.boolean(required('isActive')),
  beginDateUtc: z.string(required('beginDateUtc')),
  endDateUtc: z.string().optional(),
  utmSource: z
    .string()
    .regex(/^[A-Za-z0-9_-]*$/, 'UTMs accept letters, digits, hyphen and underscore.')
    .optional(),
  discountType: z.string().optional(),
  percentualDiscountValue: z.number().optional(),
  nominalDiscountValue: z.number().optional(),
  nominalDiscountType: z.string().optional(),
  percentualShippingDiscountValue: z.number(required('percentualShippingDiscountValue')),
  cumulative: z.boolean().optional(),
  totalValueFloor: z.number().optional(),
  totalValueMode: z.string().optional(),
  skus: Listed.optional(),
  skusAreInclusive: z.boolean().optional(),
  products: Listed.optional(),
  productsAreInclusive: z.boolean().optional(),
  categories: Listed.optional(),
  categoriesAreInclusive: z.boolean().optional(),
  collections: Listed.optional(),
  collectionsIsInclusive: z.boolean().optional(),
})

const wholeNumbers = new Set(['daysAgoOfPurchases', 'offset', 'maxUsage', 'maxUsagePerClient', 'quantitySelectable'])

/** A value of the type of a field's default; the other fields are kept as they come. */
function kindOf(name: string, value: unknown): z.ZodType {
  if (Array.isArray(value)) return z.array(z.unknown())
  if (typeof value === 'number') return wholeNumbers.has(name) ? z.number().int() : z.number()
  if (typeof value === 'boolean') return z.boolean()
  return typeof value === 'string' ? z.string() : kindsOf(value as object)
}

function kindsOf(defaults: object): z.ZodType<Record<string, unknown>> {
  return z.looseObject(
    Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, kindOf(name, value).optional()])),
  )
}

const Body = Known.and(kindsOf(promotionDefaults))

const counts = (promotion: Promotion | undefined) => promotion?.isActive === true && !promotion.isArchived

function activeCount({ account }: Exchange): number {
  return [...account.promotions.values()].filter(counts).length
}

/** The refusal of one more active promotion, or null. */
function overLimit(exchange: Exchange, before: Promotion | undefined, after: Promotion): Reply | null {
  if (!counts(after) || counts(before) || activeCount(exchange) < maxActive) return null
  return rnbError(`The limit of ${maxActive} active promotions is reached.`)
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
  const refused = overLimit(exchange, account.promotions.get(id), promotion)
  if (refused) return refused
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
  const name = query.get('byName')?.toLowerCase()
  if (name === undefined) return rnbError('The byName field is required.')
  return jsonReply(
    200,
    [...account.promotions.values()].filter((promotion) => promotion.name.toLowerCase().includes(name)),
  )
}

/** `POST /api/rnb/pvt/archive/calculatorConfiguration/{id}` and `/unarchive/`: 204. At most 100 active. */
export function archivePromotion(exchange: Exchange): Reply {
  const { account, segments, state } = exchange
  const promotion = account.promotions.get(segments[5] ?? '')
  if (!promotion) return emptyReply(404)
  const isArchived = segments[3] === 'archive'
  const refused = overLimit(exchange, promotion, { ...promotion, isArchived })
  if (refused) return refused
  promotion.isArchived = isArchived
  promotion.lastModified = utcDate(now(state.clock))
  state.dirty = true
  return emptyReply(204)
}
