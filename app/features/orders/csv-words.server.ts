import { commissionStatuses, heldReasons } from '#app/domain/commission-types.ts'
import { orderFlags, orderStates } from '#app/domain/order-snapshot.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'

/** The domain's words in a reader's language, for the cells of a CSV. */
export function csvWords(language: Language) {
  const t = translate(language)
  return {
    orderState: Object.fromEntries(orderStates.map((state) => [state, t(`csv.order-state.${state}`)])),
    commissionStatus: Object.fromEntries(commissionStatuses.map((status) => [status, t(`csv.commission-status.${status}`)])),
    heldReason: Object.fromEntries(heldReasons.map((reason) => [reason, t(`csv.held-reason.${reason}`)])),
    flag: Object.fromEntries(orderFlags.map((flag) => [flag, t(`csv.flag.${flag}`)])),
  }
}
