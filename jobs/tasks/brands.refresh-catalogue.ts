import { refreshCatalogue } from '#app/features/brands/tasks.ts'
import { handle } from '../handle.ts'
import { refreshCatalogues } from '../refresh-catalogue.ts'

export default handle(refreshCatalogue, (_, scope) => refreshCatalogues(scope))
