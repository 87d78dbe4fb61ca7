import { closeBrand } from '#app/features/cut-offs/tasks.ts'
import { closeBrandPeriods } from '../close-brand.ts'
import { handle } from '../handle.ts'

export default handle(closeBrand, ({ brandId }, scope) => closeBrandPeriods(brandId, scope))
