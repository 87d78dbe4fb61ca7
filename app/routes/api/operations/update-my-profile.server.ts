import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { saveOwnProfile } from '#app/features/influencers/commands/save-own-profile.server.ts'
import { OwnContact, OwnIdentity, OwnNetworks } from '#app/features/influencers/own-profile-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { keys, vault } from '#app/platform/runtime.server.ts'
import { ownProfile } from '../own-profile.server.ts'
import { OwnProfile } from '../schemas/own-profile.server.ts'

export default defineOperation({
  id: 'update-my-profile',
  method: 'patch',
  path: '/me/profile',
  tag: 'influencers',
  summary: 'Changes what the caller says about themselves',
  description: 'Absent parts stay as they are. `identity` is said once; a correction is a data request.',
  access: rolesFor('influencers.change-own-profile'),
  input: z.object({ identity: OwnIdentity.optional(), contact: OwnContact.optional(), networks: OwnNetworks.optional() }),
  output: OwnProfile,
  async run(tx, { identity, contact, networks }, ctx) {
    const secrets = { vault: vault(), customerHashKey: keys().customerHash }
    if (identity !== undefined) await saveOwnProfile(tx, { part: 'identity', values: identity }, ctx, secrets)
    if (contact !== undefined) await saveOwnProfile(tx, { part: 'contact', values: contact }, ctx, secrets)
    if (networks !== undefined) await saveOwnProfile(tx, { part: 'networks', values: networks }, ctx, secrets)
    return ownProfile(tx, ctx.actor)
  },
})
