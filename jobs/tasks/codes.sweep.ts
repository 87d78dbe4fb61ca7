import { sweepCodes } from '#app/features/codes/tasks.ts'
import { handle } from '../handle.ts'
import { sweepAllCodes } from '../sweep-codes.ts'

export default handle(sweepCodes, (_, scope) => sweepAllCodes(scope))
