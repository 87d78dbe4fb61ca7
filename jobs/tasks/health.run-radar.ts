import { runRadar } from '#app/features/health/tasks.ts'
import { countAllUsage } from '../count-usage.ts'
import { handle } from '../handle.ts'
import { runAllRadars } from '../run-radar.ts'

export default handle(runRadar, async (_, scope) => {
  await countAllUsage(scope)
  return runAllRadars(scope)
})
