import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Send a mail of the outbox. */
export const sendEmail = defineTask({ name: 'notifications.send-email', payload: z.object({ emailId: z.uuid() }) })
