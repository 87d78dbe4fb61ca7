import { checkBrandDrift } from '#app/features/codes/tasks.ts'
import { checkDriftOfBrand } from '../check-drift.ts'
import { handle } from '../handle.ts'

export default handle(checkBrandDrift, ({ brandId }, scope) => checkDriftOfBrand(scope, brandId))
