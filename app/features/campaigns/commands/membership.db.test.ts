import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type MembershipStatus, membershipStatuses } from '#app/domain/membership-status.ts'
import { campaignGroups, campaignMembers } from '#db/schema/campaigns.ts'
import { influencerGroupMembers, influencerGroups } from '#db/schema/influencers.groups.ts'
import { emails } from '#db/schema/notifications.ts'
import { inScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign, makeTerms } from '#tests/factories/make-campaign.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makeMember } from '#tests/factories/make-member.ts'
import { as, auditorOf, influencerPerson, managerOf, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { cloneDatabase, inRollback } from '#tests/support/test-database.ts'
import { listOwnCampaigns } from '../queries/list-own-campaigns.server.ts'
import { membershipChanged } from '../tasks.ts'
import { acceptCampaignInvitation } from './accept-campaign-invitation.server.ts'
import { acceptMembers } from './accept-members.server.ts'
import { acceptTerms } from './accept-terms.server.ts'
import { applyToCampaign } from './apply-to-campaign.server.ts'
import { declineCampaignInvitation } from './decline-campaign-invitation.server.ts'
import { enrolMember } from './enrol-member.server.ts'
import { inviteInfluencers } from './invite-influencers.server.ts'
import { leaveCampaign } from './leave-campaign.server.ts'
import { rejectMembers } from './reject-members.server.ts'
import { removeMembers } from './remove-members.server.ts'

/** A running campaign, and an influencer of its brand. */
async function setting(tx: Tx, campaignFacts: Parameters<typeof makeCampaign>[1] = {}) {
  const brand = await makeBrand(tx)
  const { campaign } = await makeCampaign(tx, { brandId: brand.id, ...campaignFacts })
  const influencer = await makeInfluencer(tx, { brandIds: [brand.id] })
  const ids = { brandId: brand.id, campaignId: campaign.id, influencerId: influencer.id }
  return { ...ids, campaign, self: as(influencerPerson(influencer.id)), manager: as(managerOf(brand.id)) }
}

type Setting = Awaited<ReturnType<typeof setting>>

const statusOf = async (tx: Tx, { campaignId }: { campaignId: string }) =>
  (await tx.select().from(campaignMembers).where(eq(campaignMembers.campaignId, campaignId))).map(({ status }) => status)

/** Every way to change a membership; each is tried from every status. */
const ways: Readonly<Record<string, (tx: Tx, facts: Setting, memberId: string) => Promise<unknown>>> = {
  apply: (tx, { campaignId, self }) => applyToCampaign(tx, { campaignId, termsVersion: 1, message: 'Quiero' }, self),
  accept: (tx, { campaignId, self }) => acceptCampaignInvitation(tx, { campaignId, termsVersion: 1 }, self),
  decline: (tx, { campaignId, self }) => declineCampaignInvitation(tx, { campaignId, reason: '' }, self),
  leave: (tx, { campaignId, self }) => leaveCampaign(tx, { campaignId, reason: '' }, self),
  invite: (tx, { campaignId, influencerId, manager }) =>
    inviteInfluencers(tx, { campaignId, influencerIds: [influencerId], message: '' }, manager),
  'let in': (tx, { brandId, manager }, memberId) => acceptMembers(tx, { brandId, memberIds: [memberId] }, manager),
  reject: (tx, { brandId, manager }, memberId) => rejectMembers(tx, { brandId, memberIds: [memberId], reason: 'No' }, manager),
  remove: (tx, { brandId, manager }, memberId) => removeMembers(tx, { brandId, memberIds: [memberId], reason: 'No' }, manager),
  'give a code': (tx, { brandId, campaignId, influencerId, manager }) =>
    enrolMember(tx, { brandId, campaignId, influencerId }, manager),
}

/** Where each way leads; what is not here is refused, or changes nothing. */
const leads: Readonly<Record<string, Partial<Record<MembershipStatus, MembershipStatus>>>> = {
  apply: { invited: 'member', rejected: 'applied', declined: 'applied', left: 'applied' },
  accept: { invited: 'member' },
  decline: { invited: 'declined' },
  leave: { applied: 'left', member: 'left' },
  invite: { applied: 'member', rejected: 'invited', declined: 'invited', left: 'invited', removed: 'invited' },
  'let in': { applied: 'member' },
  reject: { applied: 'rejected' },
  remove: { invited: 'removed', member: 'removed' },
  'give a code': Object.fromEntries(membershipStatuses.map((status) => [status, 'member'])),
}

test.each(Object.keys(ways).flatMap((way) => membershipStatuses.map((status) => [way, status] as const)))(
  'to %s from %s leads where it should, and codes hear of it when somebody comes in or goes out',
  (way, from) =>
    inRollback(async (tx) => {
      const facts = await setting(tx)
      const { id, brandId, campaignId, influencerId } = await makeMember(tx, { ...facts, status: from })
      await ways[way]!(tx, facts, id).catch(() => undefined)
      const to = leads[way]?.[from] ?? from
      expect(await statusOf(tx, { campaignId })).toEqual([to])
      const isTold = (from === 'member') !== (to === 'member')
      expect(await enqueued(tx, membershipChanged)).toEqual(isTold ? [{ campaignId, influencerId }] : [])
      const trail = await auditTrail(tx, 'influencer', influencerId)
      const moves = trail.filter((event) => event.brandId === brandId)
      expect(moves).toHaveLength(from === to ? 0 : 1)
      if (from !== to) expect(moves[0]).toMatchObject({ before: { membership: from }, after: { campaignId, membership: to } })
    })(),
)

test(
  'a group and some others are invited at once: who had applied is in, who is asked already is skipped, who is stopped or of another brand is left out',
  inRollback(async (tx) => {
    const facts = await setting(tx)
    const { brandId, campaignId, manager } = facts
    const make = (overrides: Parameters<typeof makeInfluencer>[1] = {}) =>
      makeInfluencer(tx, { brandIds: [brandId], ...overrides })
    const [fresh, waiting, asked] = [await make(), await make(), await make()]
    const [stopped, stranger] = [await make({ status: 'suspended' }), await makeInfluencer(tx)]
    await makeMember(tx, { brandId, campaignId, influencerId: waiting.id, status: 'applied' })
    await makeMember(tx, { brandId, campaignId, influencerId: asked.id, status: 'invited' })
    const [group] = await tx.insert(influencerGroups).values({ brandId, name: 'VIP', createdAt: testNow }).returning()
    const rows = [fresh, stopped].map(({ id }) => ({ groupId: group!.id, influencerId: id, joinedAt: testNow, addedBy: 'test' }))
    await tx.insert(influencerGroupMembers).values(rows)
    const influencerIds = [waiting.id, asked.id, stranger.id]
    const input = { campaignId, influencerIds, groupId: group!.id, message: 'Te guardamos un lugar' }
    expect(await inviteInfluencers(tx, input, manager)).toEqual({ invited: 1, joined: 1, skipped: 1 })
    const mails = await tx.select().from(emails).where(eq(emails.brandId, brandId))
    expect(mails.map(({ toAddress, template }) => [toAddress, template]).toSorted()).toEqual(
      [
        [fresh.email, 'campaign-invitation'],
        [waiting.email, 'campaign-accepted'],
      ].toSorted(),
    )
    await expect(
      inviteInfluencers(tx, { ...input, influencerIds: [stranger.id], groupId: undefined }, manager),
    ).rejects.toMatchObject({
      code: 'campaigns.nobody-to-invite',
    })
  }),
)

test(
  'a decision about several moves those it fits and skips the others; about none it fits, it is refused; with another brand’s among them, it is not there',
  inRollback(async (tx) => {
    const facts = await setting(tx)
    const { brandId, campaignId, manager } = facts
    const other = await makeInfluencer(tx, { brandIds: [brandId] })
    const applied = await makeMember(tx, { ...facts, status: 'applied' })
    const left = await makeMember(tx, { brandId, campaignId, influencerId: other.id, status: 'left' })
    const foreign = await setting(tx)
    const theirs = await makeMember(tx, { ...foreign, status: 'applied' })
    const memberIds = [applied.id, left.id]
    await expect(acceptMembers(tx, { brandId, memberIds: [...memberIds, theirs.id] }, manager)).rejects.toMatchObject({
      code: 'campaigns.member-not-found',
    })
    await expect(acceptMembers(tx, { brandId, memberIds }, as(auditorOf(brandId)))).rejects.toMatchObject({
      code: 'campaigns.not-allowed',
    })
    expect(await acceptMembers(tx, { brandId, memberIds }, manager)).toEqual({ done: 1, skipped: 1 })
    await expect(acceptMembers(tx, { brandId, memberIds }, manager)).rejects.toMatchObject({
      code: 'campaigns.decided-otherwise',
    })
  }),
)

test(
  'one accepts the terms in force or announced ones, and nothing else; later ones are accepted apart',
  inRollback(async (tx) => {
    const facts = await setting(tx)
    const { campaign, campaignId, influencerId, self } = facts
    await makeTerms(tx, campaign, { version: 2, validFrom: new Date('2026-02-01T00:00:00Z'), holdDays: 20 })
    const soon = new Date(testNow.getTime() + 86_400_000)
    await makeTerms(tx, campaign, { version: 3, validFrom: soon, holdDays: 20, defaultRate: { kind: 'percent', rate: 800 } })
    await makeMember(tx, { ...facts, status: 'invited', termsVersion: null })
    for (const termsVersion of [1, 4])
      await expect(acceptCampaignInvitation(tx, { campaignId, termsVersion }, self)).rejects.toMatchObject({
        code: 'campaigns.terms-changed',
      })
    expect(await acceptCampaignInvitation(tx, { campaignId, termsVersion: 2 }, self)).toEqual({ kind: 'joined' })
    expect(await acceptCampaignInvitation(tx, { campaignId, termsVersion: 2 }, self)).toEqual({ kind: 'already-member' })
    const [before] = await listOwnCampaigns(tx, { influencerId }, self)
    expect(before).toMatchObject({ mustAccept: true, terms: { version: 2 }, lastTerms: { version: 3 } })
    expect(before!.changes).toMatchObject([{ field: 'defaultRate', isWorse: true }])
    await acceptTerms(tx, { campaignId, termsVersion: 3 }, self)
    const [after] = await listOwnCampaigns(tx, { influencerId }, self)
    expect(after).toMatchObject({ mustAccept: false, changes: [], membership: { termsVersion: 3 } })
  }),
)

test(
  'a campaign for a group, or by invitation, is not there for others; a draft and one that is over take nobody in',
  inRollback(async (tx) => {
    const { brandId, influencerId, self, campaignId, manager } = await setting(tx)
    const apply = (id: string) =>
      tx.transaction((inner) => applyToCampaign(inner, { campaignId: id, termsVersion: 1, message: '' }, self))
    const make = async (facts: Parameters<typeof makeCampaign>[1]) => (await makeCampaign(tx, { brandId, ...facts })).campaign.id
    const [byInvitation, forGroup] = [await make({ visibility: 'invitation' }), await make({})]
    const [draft, over] = [await make({ status: 'draft' }), await make({ status: 'ended' })]
    const [group] = await tx.insert(influencerGroups).values({ brandId, name: 'VIP', createdAt: testNow }).returning()
    await tx.insert(campaignGroups).values({ campaignId: forGroup, groupId: group!.id })
    const shown = async () => (await listOwnCampaigns(tx, { influencerId }, self)).map(({ id }) => id).toSorted()
    expect(await shown()).toEqual([campaignId])
    for (const id of [byInvitation, forGroup, draft])
      await expect(apply(id)).rejects.toMatchObject({ code: 'campaigns.not-found' })
    await expect(apply(over)).rejects.toMatchObject({ code: 'campaigns.closed' })
    await tx.insert(influencerGroupMembers).values({ groupId: group!.id, influencerId, joinedAt: testNow, addedBy: 'test' })
    expect(await shown()).toEqual([campaignId, forGroup].toSorted())
    expect(await apply(forGroup)).toEqual({ status: 'applied' })
    for (const id of [draft, over])
      await expect(
        inviteInfluencers(tx, { campaignId: id, influencerIds: [influencerId], message: '' }, manager),
      ).rejects.toMatchObject({ code: 'campaigns.closed' })
  }),
)

test('accepting and leaving at once end in one place, with a trail that tells how', async () => {
  const database = await cloneDatabase()
  try {
    const { db } = database.client
    for (let round = 0; round < 5; round++) {
      const facts = await db.transaction((tx) => setting(tx))
      const { campaignId, influencerId, brandId, self, manager } = facts
      const { id } = await db.transaction((tx) => makeMember(tx, { ...facts, status: 'applied', termsVersion: 1 }))
      const outcomes = await Promise.allSettled([
        inScope(db, manager.actor, (tx) => acceptMembers(tx, { brandId, memberIds: [id] }, manager)),
        inScope(db, self.actor, (tx) => leaveCampaign(tx, { campaignId, reason: '' }, self)),
        inScope(db, manager.actor, (tx) => rejectMembers(tx, { brandId, memberIds: [id], reason: 'No' }, manager)),
      ])
      const done = outcomes.filter(({ status }) => status === 'fulfilled').length
      await db.transaction(async (tx) => {
        const [status] = await statusOf(tx, { campaignId })
        const trail = await auditTrail(tx, 'influencer', influencerId)
        expect(trail).toHaveLength(done)
        expect(trail.at(-1)).toMatchObject({ after: { membership: status } })
        expect(['left', 'rejected']).toContain(status)
      })
    }
  } finally {
    await database.drop()
  }
})

test('applying and being invited at once end in a membership', async () => {
  const database = await cloneDatabase()
  try {
    const { db } = database.client
    for (let round = 0; round < 5; round++) {
      const { campaignId, influencerId, self, manager } = await db.transaction((tx) => setting(tx))
      await Promise.all([
        inScope(db, self.actor, (tx) => applyToCampaign(tx, { campaignId, termsVersion: 1, message: '' }, self)),
        inScope(db, manager.actor, (tx) =>
          inviteInfluencers(tx, { campaignId, influencerIds: [influencerId], message: '' }, manager),
        ),
      ])
      expect(await db.transaction((tx) => statusOf(tx, { campaignId }))).toEqual(['member'])
    }
  } finally {
    await database.drop()
  }
})
