import { sendEmail } from '#app/features/notifications/tasks.ts'
import { handle } from '../handle.ts'
import { sendQueuedEmail } from '../send-email.ts'

export default handle(sendEmail, ({ emailId }, scope) => sendQueuedEmail(scope, emailId))
