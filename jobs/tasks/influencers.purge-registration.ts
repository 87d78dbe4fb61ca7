import { purgeRegistration as purge } from '#app/features/influencers/commands/purge-registration.server.ts'
import { purgeRegistration } from '#app/features/influencers/tasks.ts'
import { asSystem } from '#db/scope.ts'
import { handle } from '../handle.ts'

/** By the machine's clock, as links and proofs are. */
export default handle(purgeRegistration, (_, { database }) =>
  asSystem(database.db, purgeRegistration.name, (tx) => purge(tx, new Date())),
)
