import { releaseDue } from '#app/features/commissions/tasks.ts'
import { handle } from '../handle.ts'
import { releaseAllDue } from '../release-all-due.ts'

export default handle(releaseDue, (_, scope) => releaseAllDue(scope))
