import { carryBatch } from '#app/features/codes/tasks.ts'
import { carryCodeBatch } from '../carry-batch.ts'
import { handle } from '../handle.ts'

export default handle(carryBatch, ({ batchId }, scope) => carryCodeBatch(scope, batchId))
