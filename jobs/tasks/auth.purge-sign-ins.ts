import { purgeEnded } from '#app/features/auth/commands/purge-ended.server.ts'
import { purgeSignIns } from '#app/features/auth/tasks.ts'
import { handle } from '../handle.ts'

/** By the machine's clock, as sessions are. */
export default handle(purgeSignIns, (_, { database }) => database.db.transaction((tx) => purgeEnded(tx, new Date())))
