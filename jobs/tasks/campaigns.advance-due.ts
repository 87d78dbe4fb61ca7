import { advanceDue } from '#app/features/campaigns/tasks.ts'
import { advanceCampaigns } from '../advance-campaigns.ts'
import { handle } from '../handle.ts'

export default handle(advanceDue, (_, scope) => advanceCampaigns(scope))
