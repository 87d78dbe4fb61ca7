import { syncBrand } from '#app/features/codes/tasks.ts'
import { handle } from '../handle.ts'
import { syncBrandCodes } from '../sync-brand-codes.ts'

export default handle(syncBrand, ({ brandId }, scope) => syncBrandCodes(scope, brandId))
