import { sweepEmails } from '#app/features/notifications/tasks.ts'
import { handle } from '../handle.ts'
import { sweepOverdueEmails } from '../send-email.ts'

export default handle(sweepEmails, (_, scope) => sweepOverdueEmails(scope))
