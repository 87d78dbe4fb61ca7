import { rewrapSecrets } from '#app/features/operations/tasks.ts'
import { carryRotation } from '../carry-rotation.ts'
import { handle } from '../handle.ts'
import { sealedSources } from '../sealed-sources.ts'

export default handle(rewrapSecrets, ({ rotationId }, scope) => carryRotation(rotationId, sealedSources(scope.storage), scope))
