import { configureHook } from '#app/features/brands/tasks.ts'
import { followConnection } from '../configure-brand-hook.ts'
import { handle } from '../handle.ts'

export default handle(configureHook, ({ brandId }, scope) => followConnection(brandId, scope))
