import { rolesFor } from '#app/domain/permissions.ts'
import { ListEmails } from '#app/features/notifications/inputs.ts'
import { listEmails } from '#app/features/notifications/queries/list-emails.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Email } from '../schemas/email.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-emails',
  method: 'get',
  path: '/emails',
  tag: 'emails',
  summary: 'Mails of the platform, last first',
  access: rolesFor('notifications.read-emails'),
  input: ListEmails,
  output: pageOf(Email),
  async run(tx, input, { actor }) {
    return toPage(await listEmails(tx, input, actor), (email) => email)
  },
})
