import { staffFor } from '#app/domain/permissions.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { ListNotifications } from '#app/integrations/vtex/inputs.ts'
import { listNotifications } from '#app/integrations/vtex/queries/list-notifications.server.ts'
import { Notification, toNotification } from '../schemas/notification.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-notifications',
  method: 'get',
  path: '/notifications',
  tag: 'notifications',
  summary: 'Notifications received for the caller’s brands, last first',
  access: staffFor('vtex.read-notifications'),
  input: ListNotifications,
  output: pageOf(Notification),
  async run(tx, input, { actor }) {
    return toPage(await listNotifications(tx, input, actor), toNotification)
  },
})
