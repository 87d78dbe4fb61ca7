import { rolesFor } from '#app/domain/permissions.ts'
import { previewEmail } from '#app/features/brands/queries/preview-email.server.ts'
import { EmailOf } from '#app/features/notifications/inputs.ts'
import { getEmail } from '#app/features/notifications/queries/get-email.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { mailPlatform } from '../../admin/mail-platform.server.ts'
import { EmailWithContent, toEmailWithContent } from '../schemas/email.server.ts'

export default defineOperation({
  id: 'get-email',
  method: 'get',
  path: '/emails/{emailId}',
  tag: 'emails',
  summary: 'A mail, what it says and what came of it',
  access: rolesFor('notifications.read-emails'),
  input: EmailOf,
  output: EmailWithContent,
  async run(tx, input, { actor }) {
    const email = await getEmail(tx, input, actor)
    return toEmailWithContent(email, await previewEmail(tx, email, mailPlatform()))
  },
})
