import { countUsage } from '#app/features/health/tasks.ts'
import { countAllUsage } from '../count-usage.ts'
import { handle } from '../handle.ts'

export default handle(countUsage, (_, scope) => countAllUsage(scope))
