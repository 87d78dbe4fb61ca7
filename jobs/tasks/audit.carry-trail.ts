import { carryTrail } from '#app/features/audit/tasks.ts'
import { carryAuditTrail } from '../carry-audit-trail.ts'
import { handle } from '../handle.ts'
import { storeAuditDays } from '../store-audit-days.ts'

export default handle(carryTrail, async (_, scope) => ({
  ...(await carryAuditTrail(scope)),
  stored: await storeAuditDays(scope),
}))
