import { rolesFor } from '#app/domain/permissions.ts'
import { TaxStep } from '#app/features/influencers/application-inputs.ts'
import { setOwnTaxProfile } from '#app/features/influencers/commands/set-own-tax-profile.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { ownProfile } from '../own-profile.server.ts'
import { OwnProfile } from '../schemas/own-profile.server.ts'

export default defineOperation({
  id: 'set-my-tax-profile',
  method: 'put',
  path: '/me/tax-profile',
  tag: 'influencers',
  summary: 'How the caller is taxed from today on',
  description: 'What was said before stays on record: each payment uses what was in force on its day.',
  access: rolesFor('influencers.change-tax-profile'),
  input: TaxStep,
  output: OwnProfile,
  async run(tx, input, ctx) {
    await setOwnTaxProfile(tx, input, ctx)
    return ownProfile(tx, ctx.actor)
  },
})
