import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Send a mail of the outbox. */
export const sendEmail = defineTask({ name: 'notifications.send-email', payload: z.object({ emailId: z.uuid() }) })

/** Enqueue what should have been sent by now: mails that waited for a way out, and those of a worker that died. */
export const sweepEmails = defineTask({ name: 'notifications.sweep-emails', payload: z.object({}) })

/** Forget mails that are over long ago. */
export const purgeEmails = defineTask({ name: 'notifications.purge-emails', payload: z.object({}) })
