import { sendEmail } from '#app/features/notifications/tasks.ts'
import { handle } from '../handle.ts'

/** Without a way to send, mails stay in the outbox. */
export default handle(sendEmail, async () => 'no-transport')
