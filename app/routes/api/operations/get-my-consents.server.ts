import { z } from 'zod'
import { listOwnConsents } from '#app/features/policies/queries/list-own-consents.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { pendingConsentsOf } from '../../account/pending-consents-of.server.ts'
import { OwnConsent, VersionInForce } from '../schemas/policy.server.ts'

export default defineOperation({
  id: 'get-my-consents',
  method: 'get',
  path: '/me/consents',
  tag: 'policies',
  summary: 'What the caller has accepted, and what is still to be accepted',
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ pending: z.array(VersionInForce), accepted: z.array(OwnConsent) }),
  async run(tx, _input, { actor, now }) {
    return {
      pending: await pendingConsentsOf((work) => work(tx), actor, now),
      accepted: await listOwnConsents(tx, actor.userId),
    }
  },
})
