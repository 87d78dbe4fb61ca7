import { sweepObjects } from '#app/features/storage/tasks.ts'
import { handle } from '../handle.ts'
import { sweepStorage } from '../sweep-objects.ts'

export default handle(sweepObjects, (_, scope) => sweepStorage(scope))
