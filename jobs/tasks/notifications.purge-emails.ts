import { purgeOldEmails } from '#app/features/notifications/commands/purge-old-emails.server.ts'
import { purgeEmails } from '#app/features/notifications/tasks.ts'
import { handle } from '../handle.ts'

export default handle(purgeEmails, (_, { database, ctx }) => database.db.transaction((tx) => purgeOldEmails(tx, ctx)))
