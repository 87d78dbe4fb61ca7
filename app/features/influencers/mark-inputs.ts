import { z } from 'zod'
import { Id, pageFields } from '#app/platform/inputs.ts'
import { mostPeopleAtOnce } from './group-inputs.ts'

/** Tags on one influencer of a brand. */
export const mostTagsOfOne = 30

/** A word or a few, as people type it: lower case, single blanks, without `#`. */
export const Tag = z
  .string()
  .transform(plainTag)
  .pipe(z.string().min(1).max(40))
  .describe('A word or a few; lower case, without #.')

/** A tag as it is kept. */
export function plainTag(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc},;#]+/gu, ' ')
    .trim()
    .toLowerCase()
}

/** Tags in a text, apart by commas, semicolons or lines. */
export function tagsOf(text: string): string[] {
  return [...new Set(text.split(/[,;\n]+/).map(plainTag))].filter((tag) => tag !== '')
}

/** Input of tagging and of taking tags off. */
export const TagInfluencers = z.object({
  brandId: Id,
  influencerIds: z.array(Id).min(1).max(mostPeopleAtOnce).describe('Influencers of the brand, up to 200.'),
  tags: z.array(Tag).min(1).max(10).describe('Up to ten tags.'),
})
export type TagInfluencers = z.output<typeof TagInfluencers>

/** Tags of a form's field, apart by commas. */
export const TagText = z.string().max(400).transform(tagsOf).pipe(TagInfluencers.shape.tags)

export const AddNote = z
  .object({ brandId: Id, influencerId: Id, body: z.string().trim().min(1).max(4000).describe('Plain text.') })
  .describe('A note for the brand’s managers; never changed, never shown to the influencer.')
export type AddNote = z.output<typeof AddNote>

/** Input of the list of notes. */
export const ListNotes = z.object({ ...pageFields, brandId: Id, influencerId: Id })
export type ListNotes = z.output<typeof ListNotes>
