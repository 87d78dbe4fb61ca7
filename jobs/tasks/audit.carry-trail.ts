import { carryTrail } from '#app/features/audit/tasks.ts'
import { carryAuditTrail } from '../carry-audit-trail.ts'
import { handle } from '../handle.ts'

export default handle(carryTrail, (_, scope) => carryAuditTrail(scope))
