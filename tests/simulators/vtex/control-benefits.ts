import { now, utcDate } from './clock.ts'
import { CouponEdit, PromotionEdit } from './control-inputs.ts'
import type { ControlCall, ControlRoute } from './control-route.ts'
import { ControlError } from './order-store.ts'
import type { Coupon, Promotion } from './state.ts'
import { requireAccount, type World } from './world.ts'

const accountOf = (world: World, { parameters }: ControlCall) => requireAccount(world, parameters.account as string)

/** Coupons as they are, without the flicker of reads. */
function listCoupons(world: World, call: ControlCall): Coupon[] {
  return [...accountOf(world, call).coupons.values()]
}

function editCoupon(world: World, call: ControlCall): Coupon {
  const { coupons } = accountOf(world, call)
  const key = (call.parameters.code as string).toLowerCase()
  const coupon = coupons.get(key)
  if (!coupon) throw new ControlError(404, `there is no coupon ${call.parameters.code}`)
  const edited = { ...coupon, ...CouponEdit.parse(call.body), lastModifiedUtc: utcDate(now(world.state.clock)) }
  if (edited.utmCampaign === null) delete edited.utmCampaign
  if (edited.maxUsage === null) delete edited.maxUsage
  coupons.set(key, edited)
  world.state.dirty = true
  return edited
}

function listPromotions(world: World, call: ControlCall): Promotion[] {
  return [...accountOf(world, call).promotions.values()]
}

function editPromotion(world: World, call: ControlCall): Promotion {
  const { promotions } = accountOf(world, call)
  const promotion = promotions.get(call.parameters.id as string)
  if (!promotion) throw new ControlError(404, `there is no promotion ${call.parameters.id}`)
  Object.assign(promotion, PromotionEdit.parse(call.body), { lastModified: utcDate(now(world.state.clock)) })
  world.state.dirty = true
  return promotion
}

/** The part of the control API about coupons and promotions: what people do in VTEX's Admin behind the platform's back. */
export const benefitRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: ':account/coupons', handle: listCoupons },
  { method: 'PATCH', path: ':account/coupons/:code', handle: editCoupon },
  { method: 'GET', path: ':account/promotions', handle: listPromotions },
  { method: 'PATCH', path: ':account/promotions/:id', handle: editPromotion },
]
