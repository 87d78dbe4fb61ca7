import { z } from 'zod'
import { addToGroup } from '#app/features/influencers/commands/add-to-group.server.ts'
import { tagInfluencers } from '#app/features/influencers/commands/tag-influencers.server.ts'
import { untagInfluencers } from '#app/features/influencers/commands/untag-influencers.server.ts'
import { MoveGroupMembers } from '#app/features/influencers/group-inputs.ts'
import { TagText } from '#app/features/influencers/mark-inputs.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'

const { influencerIds } = MoveGroupMembers.shape

/** What the list of influencers posts: both questions' fields are in the form; only the one that was asked counts. */
const MarkForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('group'), influencerIds, groupId: MoveGroupMembers.shape.groupId }),
  z.object({ intent: z.literal('tag'), influencerIds, 'tags-tag': TagText }),
  z.object({ intent: z.literal('untag'), influencerIds, 'tags-untag': TagText }),
])

/** Groups and tags of the ticked people. Goes back to the page as it was. */
export async function markInfluencers(request: Request, visitor: BrandVisitor) {
  const submission = await parseForm(request, MarkForm)
  if (submission.status !== 'success') return invalid(submission)
  const brandId = visitor.brand.id
  const result = await runCommand(submission, visitor, async (tx, input, ctx) => {
    const people = { brandId, influencerIds: input.influencerIds }
    if (input.intent === 'group')
      return { key: 'influencers.toast.grouped', count: (await addToGroup(tx, { ...people, groupId: input.groupId }, ctx)).done }
    if (input.intent === 'tag')
      return {
        key: 'influencers.toast.tagged',
        count: (await tagInfluencers(tx, { ...people, tags: input['tags-tag'] }, ctx)).added,
      }
    const { removed } = await untagInfluencers(tx, { ...people, tags: input['tags-untag'] }, ctx)
    return { key: 'influencers.toast.untagged', count: removed }
  })
  if (!result.ok) return result.response
  const { pathname, search } = new URL(request.url)
  return redirectWithToast(pathname + search, result.value.key, { count: result.value.count })
}
