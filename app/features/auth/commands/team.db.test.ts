import { expect, test } from 'vitest'
import type { UserActor } from '#app/domain/actor.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { as, auditorOf } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { invitationEnd } from '../invitation-lifetime.ts'
import { findActor } from '../queries/find-actor.server.ts'
import { findOpenInvitation } from '../queries/find-open-invitation.server.ts'
import { listTeam } from '../queries/list-team.server.ts'
import { endTeamAccess } from './end-team-access.server.ts'
import { inviteToTeam } from './invite-to-team.server.ts'
import { resendTeamInvitation } from './resend-invitation.server.ts'
import { revokeTeamInvitation } from './revoke-invitation.server.ts'

const proven = (actor: UserActor, now = new Date()) => ({ ...as(actor, now), actor, hasFreshFactor: true })
const asked = { email: 'nueva@example.com', name: 'Nueva', locale: 'es' } as const

test(
  'a manager asks others to manage their brand, and gives nothing that they do not have; foreign brands are not there',
  inRollback(async (tx) => {
    const [own, other] = [await makeBrand(tx), await makeBrand(tx)]
    const { actor } = await makeUser(tx, { grants: [{ role: 'manager', brandId: own.id }] })
    const invite = (brandId: string, role: 'manager' | 'finance' | 'auditor') =>
      inviteToTeam(tx, { ...asked, brandId, role }, proven(actor))
    for (const role of ['finance', 'auditor'] as const)
      await expect(invite(own.id, role)).rejects.toMatchObject({ code: 'auth.missing-role' })
    await expect(invite(other.id, 'manager')).rejects.toMatchObject({ code: 'auth.brand-not-found' })
    const unproven = { ...proven(actor), hasFreshFactor: false }
    await expect(inviteToTeam(tx, { ...asked, brandId: own.id, role: 'manager' }, unproven)).rejects.toMatchObject({
      code: 'auth.step-up-needed',
    })
    const { invitationId } = await invite(own.id, 'manager')
    expect(await findOpenInvitation(tx, invitationId, new Date())).toMatchObject({ email: asked.email })
    expect((await listTeam(tx, { brandId: own.id }, actor, new Date())).invitations).toMatchObject([
      { id: invitationId, isOpen: true },
    ])
    expect(await auditTrail(tx, 'invitation', invitationId)).toMatchObject([{ action: 'auth.invite-to-team', brandId: own.id }])
    await expect(revokeTeamInvitation(tx, { brandId: other.id, invitationId }, proven(actor))).rejects.toMatchObject({
      kind: 'not-found',
    })
    const later = new Date(Date.now() + 86_400_000)
    const resend = (brandId: string) => resendTeamInvitation(tx, { brandId, invitationId }, proven(actor, later))
    await expect(resend(other.id)).rejects.toMatchObject({ code: 'auth.brand-not-found' })
    await resend(own.id)
    expect((await listTeam(tx, { brandId: own.id }, actor, later)).invitations).toMatchObject([
      { id: invitationId, expiresAt: invitationEnd(later) },
    ])
    expect((await auditTrail(tx, 'invitation', invitationId)).at(-1)).toMatchObject({
      action: 'auth.resend-team-invitation',
      brandId: own.id,
    })
    await revokeTeamInvitation(tx, { brandId: own.id, invitationId }, proven(actor))
    await expect(resend(own.id)).rejects.toMatchObject({ code: 'auth.invitation-closed' })
    expect(await findOpenInvitation(tx, invitationId, new Date())).toBeNull()
  }),
)

test(
  'an invitation opens nothing once whoever sent it could not send it any more',
  inRollback(async (tx) => {
    const [{ id: brandId }, { id: elsewhere }] = [await makeBrand(tx), await makeBrand(tx)]
    const grants = [brandId, elsewhere].map((id) => ({ role: 'manager', brandId: id }) as const)
    const sender = await makeUser(tx, { grants })
    const admin = await makeUser(tx, { grants: [{ role: 'admin', brandId: null }] })
    const { invitationId } = await inviteToTeam(tx, { ...asked, brandId, role: 'manager' }, proven(sender.actor))
    await endTeamAccess(tx, { brandId: elsewhere, userId: sender.id, role: 'manager' }, proven(admin.actor))
    expect(await findOpenInvitation(tx, invitationId, new Date())).not.toBeNull()
    await endTeamAccess(tx, { brandId, userId: sender.id, role: 'manager' }, proven(admin.actor))
    expect(await findOpenInvitation(tx, invitationId, new Date())).toBeNull()
    expect(await findActor(tx, sender.id)).toBeNull()
  }),
)

test(
  'a manager ends what another manager has in their brand, not their own, not finance, and nothing that is for all brands',
  inRollback(async (tx) => {
    const { id: brandId } = await makeBrand(tx)
    const grant = { role: 'manager', brandId } as const
    const [me, colleague, finance, wide] = [
      await makeUser(tx, { grants: [grant] }),
      await makeUser(tx, { grants: [grant, { role: 'auditor', brandId }] }),
      await makeUser(tx, { grants: [{ role: 'finance', brandId }] }),
      await makeUser(tx, { grants: [{ role: 'manager', brandId: null }] }),
    ]
    const end = (userId: string, role: 'manager' | 'finance') => endTeamAccess(tx, { brandId, userId, role }, proven(me.actor))
    await expect(end(me.id, 'manager')).rejects.toMatchObject({ code: 'auth.own-account' })
    await expect(end(finance.id, 'finance')).rejects.toMatchObject({ code: 'auth.missing-role' })
    await expect(end(wide.id, 'manager')).rejects.toMatchObject({ code: 'auth.user-not-found' })
    await end(colleague.id, 'manager')
    expect((await findActor(tx, colleague.id))?.actor.grants).toEqual([{ role: 'auditor', brandId }])
    const { members } = await listTeam(tx, { brandId }, me.actor, new Date())
    expect(members.find(({ userId }) => userId === wide.id)).toMatchObject({ isOfAllBrands: true, email: null })
    await expect(listTeam(tx, { brandId }, auditorOf(brandId), new Date())).rejects.toMatchObject({ code: 'auth.missing-role' })
  }),
)
