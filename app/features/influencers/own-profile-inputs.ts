import { z } from 'zod'
import { ContactStep, IdentityStep, NetworksStep } from './application-inputs.ts'

const { phone, address, city } = ContactStep.shape
const subdivision = ContactStep.shape.subdivision.optional()

export const OwnIdentity = IdentityStep.extend({
  bornOn: IdentityStep.shape.bornOn.optional().describe('Of persons: 18 years or older.'),
}).describe('Who one is; said once.')
export const OwnContact = z.object({ phone, address, city, subdivision }).describe('How to reach one.')
export const OwnNetworks = NetworksStep.pick({ networks: true, audience: true }).describe('Where one publishes, and for whom.')

/** What an influencer says about themselves, part by part. */
export const SaveOwnProfile = z.discriminatedUnion('part', [
  z.object({ part: z.literal('identity'), values: OwnIdentity }),
  z.object({ part: z.literal('contact'), values: OwnContact }),
  z.object({ part: z.literal('networks'), values: OwnNetworks }),
])
export type SaveOwnProfile = z.output<typeof SaveOwnProfile>
