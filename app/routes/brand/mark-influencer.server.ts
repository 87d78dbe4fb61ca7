import { z } from 'zod'
import { addToGroup } from '#app/features/influencers/commands/add-to-group.server.ts'
import { removeFromGroup } from '#app/features/influencers/commands/remove-from-group.server.ts'
import { tagInfluencers } from '#app/features/influencers/commands/tag-influencers.server.ts'
import { untagInfluencers } from '#app/features/influencers/commands/untag-influencers.server.ts'
import { GroupRef } from '#app/features/influencers/group-inputs.ts'
import { Tag, TagText } from '#app/features/influencers/mark-inputs.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'

const { groupId } = GroupRef.shape

const MarkForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('group'), groupId }),
  z.object({ intent: z.literal('ungroup'), groupId }),
  z.object({ intent: z.literal('tag'), tags: TagText }),
  z.object({ intent: z.literal('untag'), tag: Tag }),
])

/** The intents of an influencer's page that are about their groups and tags. */
export const markIntents: readonly string[] = MarkForm.options.map(({ shape }) => shape.intent.value)

/** Puts groups and tags on one influencer and takes them off; back to the page. */
export async function markInfluencer(request: Request, visitor: BrandVisitor, influencerId: string, address: string) {
  const submission = await parseForm(request, MarkForm)
  if (submission.status !== 'success') return invalid(submission)
  const people = { brandId: visitor.brand.id, influencerIds: [influencerId] }
  const result = await runCommand(submission, visitor, async (tx, input, ctx) => {
    switch (input.intent) {
      case 'group':
        return { key: 'influencers.toast.grouped', count: (await addToGroup(tx, { ...people, ...input }, ctx)).done }
      case 'ungroup':
        return { key: 'groups.toast.removed', count: (await removeFromGroup(tx, { ...people, ...input }, ctx)).done }
      case 'tag':
        return { key: 'influencers.toast.tagged', count: (await tagInfluencers(tx, { ...people, tags: input.tags }, ctx)).added }
      case 'untag': {
        const { removed } = await untagInfluencers(tx, { ...people, tags: [input.tag] }, ctx)
        return { key: 'influencers.toast.untagged', count: removed }
      }
    }
  })
  return result.ok ? redirectWithToast(address, result.value.key, { count: result.value.count }) : result.response
}
