import { checkHooks } from '#app/features/brands/tasks.ts'
import { checkBrandHooks } from '../check-hooks.ts'
import { handle } from '../handle.ts'

export default handle(checkHooks, (_, scope) => checkBrandHooks(scope))
