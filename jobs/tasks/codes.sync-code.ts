import { syncCode } from '#app/features/codes/tasks.ts'
import { handle } from '../handle.ts'
import { syncCodeWithVtex } from '../sync-code.ts'

export default handle(syncCode, ({ codeId }, scope) => syncCodeWithVtex(scope, codeId))
