import { applicationApproved } from '#app/features/influencers/tasks.ts'
import { giveFirstCode } from '../give-first-code.ts'
import { handle } from '../handle.ts'

export default handle(applicationApproved, ({ applicationId }, scope) => giveFirstCode(scope, applicationId))
