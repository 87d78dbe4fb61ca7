import { z } from 'zod'
import { emailStatuses } from '#app/domain/email-status.ts'
import { rolesFor } from '#app/domain/permissions.ts'
import { retryEmail } from '#app/features/notifications/commands/retry-email.server.ts'
import { EmailOf } from '#app/features/notifications/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'retry-email',
  method: 'post',
  path: '/emails/{emailId}/retry',
  tag: 'emails',
  summary: 'Sends a mail anew that did not get through',
  description: 'Takes its address off the list of those that get nothing more.',
  access: rolesFor('notifications.retry-email'),
  status: 202,
  input: EmailOf,
  output: z.object({ status: z.enum(emailStatuses) }),
  run: retryEmail,
})
