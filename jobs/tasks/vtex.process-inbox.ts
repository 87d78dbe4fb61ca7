import { processInbox } from '#app/integrations/vtex/tasks.ts'
import { carryInbox } from '../carry-inbox.ts'
import { handle } from '../handle.ts'

export default handle(processInbox, ({ brandId }, scope) => carryInbox(brandId, scope))
