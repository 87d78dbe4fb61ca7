import { membershipChanged } from '#app/features/campaigns/tasks.ts'
import { followMembership } from '../follow-membership.ts'
import { handle } from '../handle.ts'

export default handle(membershipChanged, (payload, scope) => followMembership(scope, payload))
