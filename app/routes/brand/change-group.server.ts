import { z } from 'zod'
import { HandlesText } from '#app/features/campaigns/member-form-inputs.ts'
import { addToGroup } from '#app/features/influencers/commands/add-to-group.server.ts'
import { archiveGroup } from '#app/features/influencers/commands/archive-group.server.ts'
import { messageGroup } from '#app/features/influencers/commands/message-group.server.ts'
import { removeFromGroup } from '#app/features/influencers/commands/remove-from-group.server.ts'
import { restoreGroup } from '#app/features/influencers/commands/restore-group.server.ts'
import { updateGroup } from '#app/features/influencers/commands/update-group.server.ts'
import { unknownHandles } from '#app/features/influencers/errors.ts'
import { GroupRef, MessageGroup, MoveGroupMembers, UpdateGroup } from '#app/features/influencers/group-inputs.ts'
import { listInfluencersByHandles } from '#app/features/influencers/queries/list-influencers-by-handles.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { type FormAnswer, invalid, parseForm } from '#app/http/parse-form.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { type CommandResult, runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'

const AddByHandles = z.object({ groupId: GroupRef.shape.groupId, handles: HandlesText })

/** What a group's page posts: `intent` says which change. */
export async function changeGroup(request: Request, visitor: BrandVisitor, { id: groupId }: { readonly id: string }) {
  const intent = (await readForm(request.clone())).get('intent')
  const address = `/brands/${visitor.brand.slug}/groups/${groupId}`
  if (intent === 'add') return addByHandles(request, visitor, groupId, address)
  if (intent === 'message') {
    const submission = await parseForm(request, MessageGroup, { groupId })
    if (submission.status !== 'success') return invalid(submission)
    const result = await runCommand(submission, visitor, messageGroup)
    return result.ok ? redirectWithToast(address, 'groups.toast.sent', { count: result.value.recipients }) : result.response
  }
  if (intent === 'remove') {
    const submission = await parseForm(request, MoveGroupMembers, { groupId })
    if (submission.status !== 'success') return invalid(submission)
    const result = await runCommand(submission, visitor, removeFromGroup)
    return result.ok ? redirectWithToast(address, 'groups.toast.removed', { count: result.value.done }) : result.response
  }
  if (intent === 'archive' || intent === 'restore') {
    const submission = await parseForm(request, GroupRef, { groupId })
    if (submission.status !== 'success') return invalid(submission)
    const result = await runCommand(submission, visitor, intent === 'archive' ? archiveGroup : restoreGroup)
    return answer(result, address, intent === 'archive' ? 'groups.toast.archived' : 'groups.toast.restored')
  }
  const submission = await parseForm(request, UpdateGroup, { groupId })
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, (tx, input, ctx) =>
    updateGroup(tx, { ...input, description: input.description ?? '' }, ctx),
  )
  return answer(result, address, 'groups.toast.saved')
}

async function addByHandles(request: Request, visitor: BrandVisitor, groupId: string, address: string) {
  const submission = await parseForm(request, AddByHandles, { groupId })
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, async (tx, { handles }, ctx) => {
    const found = await listInfluencersByHandles(tx, { handles }, ctx.actor)
    const known = new Set(found.map(({ handle }) => handle))
    const unknown = handles.filter((handle) => !known.has(handle))
    if (unknown.length > 0 || found.length === 0) throw unknownHandles(unknown)
    return addToGroup(tx, { groupId, influencerIds: found.map(({ id }) => id) }, ctx)
  })
  return result.ok ? redirectWithToast(address, 'groups.toast.added', { count: result.value.done }) : result.response
}

function answer<T>(
  result: CommandResult<T>,
  address: string,
  toast: Parameters<typeof redirectWithToast>[1],
): Response | FormAnswer {
  return result.ok ? redirectWithToast(address, toast) : result.response
}
