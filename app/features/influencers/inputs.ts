import { z } from 'zod'
import { influencerStatuses } from '#app/domain/influencer-status.ts'
import { Email } from '#app/features/auth/inputs.ts'
import { Country, Id, pageFields, SearchText } from '#app/platform/inputs.ts'
import { Tag } from './mark-inputs.ts'

const Name = z.string().trim().min(1).max(120).describe('Name of the person.')
export const Handle = z
  .string()
  .trim()
  .transform((handle) => handle.replace(/^@/, '').toLowerCase())
  .pipe(z.string().regex(/^[a-z0-9][a-z0-9._-]{0,59}$/))
  .describe('Public handle, with or without @. Unique on the platform, without regard to case.')
const EmailAddress = Email.describe('E-mail address. Unique on the platform.')
const Document = z
  .string()
  .trim()
  .max(30)
  .regex(/^(?=(.*[0-9A-Za-z]){5})[0-9A-Za-z .\-/]+$/)
  .describe('Identity document, any punctuation. Only a keyed hash of it is kept, to recognise purchases with one’s own code.')

export const CreateInfluencer = z
  .object({
    name: Name,
    handle: Handle,
    email: EmailAddress,
    country: Country,
    document: Document.optional(),
    brandId: Id.optional().describe('Brand to work with from the start. Only those who manage all brands may leave it out.'),
  })
  .describe('A new influencer, approved at once.')
export type CreateInfluencer = z.output<typeof CreateInfluencer>

export const UpdateInfluencer = z
  .object({
    influencerId: Id,
    name: Name.optional(),
    handle: Handle.optional(),
    email: EmailAddress.optional(),
    country: Country.optional(),
    document: Document.nullable().optional().describe('A new identity document; null forgets the one before, absent keeps it.'),
  })
  .describe('Changes of an influencer; absent fields stay as they are.')
export type UpdateInfluencer = z.output<typeof UpdateInfluencer>

export const LinkInfluencer = z
  .object({ brandId: Id, influencerId: Id })
  .describe('The influencer works with the brand from now on; linking twice changes nothing.')
export type LinkInfluencer = z.output<typeof LinkInfluencer>

export const InfluencerFilters = z.object({
  search: SearchText.describe(
    'Text in the name, handle, e-mail, network handles, tags, groups or campaigns; the beginning of a code; or a whole document.',
  ),
  brandId: Id.optional().describe('Only influencers who work with this brand.'),
  status: z.enum(influencerStatuses).optional().describe('Only influencers of this status.'),
  groupId: Id.optional().describe('Only who is in this group now.'),
  tag: Tag.optional().describe('Only who has this tag.'),
  campaignId: Id.optional().describe('Only who takes part in this campaign.'),
  country: Country.optional(),
})
export type InfluencerFilters = z.output<typeof InfluencerFilters>

export const ListInfluencers = InfluencerFilters.extend(pageFields)
export type ListInfluencers = z.output<typeof ListInfluencers>
