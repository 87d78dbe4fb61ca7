import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { influencerGroupMembers, influencerNotes } from '#db/schema/influencers.groups.ts'
import { emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeGroup } from '#tests/factories/make-group.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { as, auditorOf, managerOf, person, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { TagInfluencers, tagsOf } from '../mark-inputs.ts'
import { listGroupMembers } from '../queries/list-group-members.server.ts'
import { listGroups } from '../queries/list-groups.server.ts'
import { listNotes } from '../queries/list-notes.server.ts'
import { listTags } from '../queries/list-tags.server.ts'
import { groupJoined } from '../tasks.ts'
import { addNote } from './add-note.server.ts'
import { addToGroup } from './add-to-group.server.ts'
import { archiveGroup } from './archive-group.server.ts'
import { createGroup } from './create-group.server.ts'
import { messageGroup } from './message-group.server.ts'
import { removeFromGroup } from './remove-from-group.server.ts'
import { restoreGroup } from './restore-group.server.ts'
import { tagInfluencers } from './tag-influencers.server.ts'
import { untagInfluencers } from './untag-influencers.server.ts'
import { updateGroup } from './update-group.server.ts'

const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000)

async function setting(tx: Tx) {
  const brand = await makeBrand(tx)
  const influencer = await makeInfluencer(tx, { brandIds: [brand.id] })
  return { brandId: brand.id, influencer, influencerId: influencer.id, manager: as(managerOf(brand.id)) }
}

test(
  'a group lives: made once by its name, renamed, left and joined again with its history, archived with its people in it, and taken back',
  inRollback(async (tx) => {
    const { brandId, influencerId, manager } = await setting(tx)
    const group = await createGroup(tx, { brandId, name: 'VIP', description: '' }, manager)
    await expect(createGroup(tx, { brandId, name: 'vip', description: '' }, manager)).rejects.toMatchObject({
      code: 'influencers.group-name-taken',
    })
    const groupId = group.id
    await updateGroup(tx, { groupId, name: 'Estrellas' }, manager)
    const members = { groupId, influencerIds: [influencerId] }
    await addToGroup(tx, members, manager)
    expect(await enqueued(tx, groupJoined)).toMatchObject([{ groupId, influencerIds: [influencerId] }])
    await removeFromGroup(tx, members, { ...manager, now: minutes(1) })
    await addToGroup(tx, members, { ...manager, now: minutes(2) })
    const stays = await listGroupMembers(tx, { groupId, search: undefined, limit: 50 }, manager.actor)
    expect(stays.items.map(({ joinedAt, leftAt }) => [joinedAt, leftAt])).toEqual([
      [minutes(2), null],
      [testNow, minutes(1)],
    ])
    await archiveGroup(tx, { groupId }, manager)
    await expect(addToGroup(tx, members, manager)).rejects.toMatchObject({ code: 'influencers.group-archived' })
    expect(await listGroups(tx, { brandId, state: 'archived' }, manager.actor)).toMatchObject([{ name: 'Estrellas', people: 1 }])
    const twin = await createGroup(tx, { brandId, name: 'estrellas', description: '' }, manager)
    await expect(restoreGroup(tx, { groupId }, manager)).rejects.toMatchObject({ code: 'influencers.group-name-taken' })
    await archiveGroup(tx, { groupId: twin.id }, manager)
    expect(await restoreGroup(tx, { groupId }, manager)).toMatchObject({ archivedAt: null })
    const trail = (await auditTrail(tx, 'influencer-group', groupId)).map(({ action }) => action.split('.')[1])
    expect(trail).toEqual(['create-group', 'update-group', 'archive-group', 'restore-group'])
    const own = (await auditTrail(tx, 'influencer', influencerId)).map(({ action }) => action.split('.')[1])
    expect(own).toEqual(['add-to-group', 'remove-from-group', 'add-to-group'])
  }),
)

test(
  'nobody of another brand enters a group, its history cannot be rewritten, and who only reads changes nothing',
  inRollback(async (tx) => {
    const { brandId, influencerId, manager } = await setting(tx)
    const stranger = await makeInfluencer(tx)
    const group = await makeGroup(tx, { brandId }, [{ influencerId, leftAt: minutes(1) }])
    const add = { groupId: group.id, influencerIds: [influencerId, stranger.id] }
    await expect(addToGroup(tx, add, manager)).rejects.toMatchObject({ code: 'influencers.not-found' })
    await expect(addToGroup(tx, add, as(auditorOf(brandId)))).rejects.toMatchObject({ code: 'influencers.not-allowed' })
    const foreign = await makeBrand(tx)
    await expect(addToGroup(tx, add, as(managerOf(foreign.id)))).rejects.toMatchObject({ code: 'influencers.group-not-found' })
    const ofGroup = eq(influencerGroupMembers.groupId, group.id)
    for (const change of [{ leftAt: null, removedBy: null }, { leftAt: minutes(9) }, { joinedAt: minutes(0.5) }])
      await expect(
        tx.transaction((inner) => inner.update(influencerGroupMembers).set(change).where(ofGroup)),
      ).rejects.toMatchObject({ cause: { constraint_name: 'influencer_group_members_fixed' } })
    await expect(tx.transaction((inner) => inner.delete(influencerGroupMembers).where(ofGroup))).rejects.toMatchObject({
      cause: { code: '42501' },
    })
  }),
)

test(
  'a message goes to who is in the group and approved, in the brand’s name, three times a day at most',
  inRollback(async (tx) => {
    const { brandId, influencer, manager } = await setting(tx)
    const [suspended, gone] = [
      await makeInfluencer(tx, { brandIds: [brandId], status: 'suspended' }),
      await makeInfluencer(tx, { brandIds: [brandId] }),
    ]
    const stays = [{ influencerId: influencer.id }, { influencerId: suspended.id }]
    const group = await makeGroup(tx, { brandId }, [...stays, { influencerId: gone.id, leftAt: minutes(0) }])
    const message = { groupId: group.id, subject: 'Material nuevo', body: 'Míralo.\n\nGracias.' }
    for (const at of [0, 1, 2])
      expect(await messageGroup(tx, message, { ...manager, now: minutes(at) })).toEqual({ recipients: 1 })
    await expect(messageGroup(tx, message, { ...manager, now: minutes(10) })).rejects.toMatchObject({
      code: 'influencers.too-many-messages',
      details: { retryAfterSeconds: 24 * 3600 - 600 },
    })
    expect(await messageGroup(tx, message, { ...manager, now: minutes(24 * 60) })).toEqual({ recipients: 1 })
    const mails = await tx.select().from(emails).where(eq(emails.template, 'group-message'))
    expect(mails.map(({ toAddress, brandId: sender }) => [toAddress, sender])).toEqual(Array(4).fill([influencer.email, brandId]))
    const empty = await makeGroup(tx, { brandId })
    await expect(messageGroup(tx, { ...message, groupId: empty.id }, manager)).rejects.toMatchObject({
      code: 'influencers.group-empty',
    })
  }),
)

test(
  'tags are one word however they are typed; notes stay as they were written, tell who wrote them, and are for managers',
  inRollback(async (tx) => {
    const { brandId, influencerId, manager } = await setting(tx)
    const input = TagInfluencers.parse({
      brandId,
      influencerIds: [influencerId],
      tags: [' #Moda  Bogotá', 'moda bogotá', 'skincare'],
    })
    expect(await tagInfluencers(tx, input, manager)).toEqual({ added: 2 })
    expect(await tagInfluencers(tx, input, manager)).toEqual({ added: 0 })
    expect(await listTags(tx, { brandId }, manager.actor)).toEqual([
      { tag: 'moda bogotá', people: 1 },
      { tag: 'skincare', people: 1 },
    ])
    expect(tagsOf('Moda; #skincare,\nmoda')).toEqual(['moda', 'skincare'])
    const many = tagsOf(Array.from({ length: 31 }, (_, index) => `t${index}`).join())
    await expect(tagInfluencers(tx, { ...input, tags: many }, manager)).rejects.toMatchObject({
      code: 'influencers.too-many-tags',
    })
    expect(await untagInfluencers(tx, { ...input, tags: ['skincare', 'otra'] }, manager)).toEqual({ removed: 1 })

    await addNote(tx, { brandId, influencerId, body: 'Prefiere el correo.' }, manager)
    await addNote(tx, { brandId, influencerId, body: 'Viaja en mayo.' }, { ...manager, now: minutes(1) })
    const notes = { brandId, influencerId, limit: 1 }
    const newest = await listNotes(tx, notes, manager.actor)
    expect(newest.items).toMatchObject([{ body: 'Viaja en mayo.' }])
    expect(await listNotes(tx, { ...notes, cursor: newest.nextCursor! }, manager.actor)).toMatchObject({
      items: [{ body: 'Prefiere el correo.' }],
      nextCursor: null,
    })
    await expect(listNotes(tx, notes, person('finance', brandId))).rejects.toMatchObject({
      code: 'influencers.not-allowed',
    })
    await expect(tx.transaction((inner) => inner.update(influencerNotes).set({ body: 'Otra cosa' }))).rejects.toMatchObject({
      cause: { constraint_name: 'influencer_notes_fixed' },
    })
    const trail = await auditTrail(tx, 'influencer', influencerId)
    expect(trail.map(({ action }) => action.split('.')[1])).toEqual([
      'tag-influencers',
      'untag-influencers',
      'add-note',
      'add-note',
    ])
    expect(JSON.stringify(trail, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('Prefiere')
  }),
)
