import { createHash, randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { registerObject } from '#app/features/storage/commands/register-object.server.ts'
import { kycFiles, kycProfiles, taxProfiles } from '#db/schema/influencers.kyc.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { as, influencerPerson, managerOf } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { testSecrets } from '#tests/support/complete-application.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { SaveOwnProfile } from '../own-profile-inputs.ts'
import { attachOwnFile } from './attach-own-file.server.ts'
import { saveOwnProfile } from './save-own-profile.server.ts'
import { setOwnTaxProfile } from './set-own-tax-profile.server.ts'

const tax = { regime: 'co-ordinary', isDeclarant: false, isVatResponsible: false, mustInvoice: false, activityCode: null }
const identity = (documentNumber = '1020304050') =>
  SaveOwnProfile.parse({
    part: 'identity',
    values: {
      ...{ personType: 'person', country: 'CO', documentType: 'co-cc', documentNumber },
      ...{ legalName: 'Ana María Gómez', bornOn: '1990-05-17' },
    },
  })

async function createdByStaff(tx: Tx, document?: string) {
  const [lumbre, bruma] = [await makeBrand(tx), await makeBrand(tx)]
  const ana = await makeInfluencer(tx, { brandIds: [lumbre.id, bruma.id], ...(document !== undefined && { document }) })
  return { ana, lumbre, bruma, ctx: as(influencerPerson(ana.id)) }
}

async function keptFile(tx: Tx, content: string, ctx: Context) {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const facts = { size: content.length, sha256 }
  const { key } = await registerObject(tx, { purpose: 'kyc_files', contentType: 'image/jpeg', facts }, ctx)
  return { kind: 'id-front', storageKey: key, file: { ...facts, contentType: 'image/jpeg', fileName: 'id.jpg' } } as const
}

test(
  'whoever staff created says once who they are; the number is sealed, own purchases are told by it, and every brand sees that it was done',
  inRollback(async (tx) => {
    const { ana, lumbre, bruma, ctx } = await createdByStaff(tx)
    expect(await saveOwnProfile(tx, identity(), ctx, testSecrets)).toEqual({ kind: 'saved' })
    const [profile] = await tx.select().from(kycProfiles).where(eq(kycProfiles.influencerId, ana.id))
    expect(profile).toMatchObject({ legalName: 'Ana María Gómez', documentLastFour: '4050', bornOn: '1990-05-17' })
    expect(Buffer.from(profile!.documentNumberSealed!).toString('utf8')).not.toContain('1020304050')
    const [row] = await tx.select().from(influencers).where(eq(influencers.id, ana.id))
    expect(row!.documentHash).toBe(profile!.documentHash)
    const trail = await auditTrail(tx, 'influencer', ana.id)
    expect(trail.map(({ action, brandId }) => [action, brandId])).toEqual([
      ['influencers.save-own-profile', lumbre.id],
      ['influencers.save-own-profile', bruma.id],
    ])
    expect(JSON.stringify(trail)).not.toContain('1020304050')
    await expect(saveOwnProfile(tx, identity('80123456'), ctx, testSecrets)).rejects.toMatchObject({
      code: 'influencers.identity-fixed',
    })
  }),
)

test(
  'the document has to be the one that staff put on record',
  inRollback(async (tx) => {
    const { ctx } = await createdByStaff(tx, '1020304050')
    await tx
      .transaction(async (inner) => {
        await expect(saveOwnProfile(inner, identity('80123456'), ctx, testSecrets)).rejects.toMatchObject({
          code: 'influencers.document-differs',
        })
        inner.rollback()
      })
      .catch(() => undefined)
    expect(await saveOwnProfile(tx, identity(), ctx, testSecrets)).toEqual({ kind: 'saved' })
  }),
)

test(
  'contact and networks may be changed at any time; the same again leaves no trace, a phone that nobody has is refused',
  inRollback(async (tx) => {
    const { ana, ctx } = await createdByStaff(tx)
    const contact = (phone: string) =>
      SaveOwnProfile.parse({ part: 'contact', values: { phone, address: 'Calle 1', city: 'Cali' } })
    expect(await saveOwnProfile(tx, contact('300 123 4567'), ctx, testSecrets)).toEqual({ kind: 'saved' })
    expect(await saveOwnProfile(tx, contact('+57 300 123 4567'), ctx, testSecrets)).toEqual({ kind: 'unchanged' })
    await expect(saveOwnProfile(tx, contact('12'), ctx, testSecrets)).rejects.toMatchObject({ code: 'influencers.phone' })
    const networks = SaveOwnProfile.parse({
      part: 'networks',
      values: { networks: [{ network: 'tiktok', handle: '@ana' }], audience: {} },
    })
    expect(await saveOwnProfile(tx, networks, ctx, testSecrets)).toEqual({ kind: 'saved' })
    const [profile] = await tx.select().from(kycProfiles).where(eq(kycProfiles.influencerId, ana.id))
    expect(profile).toMatchObject({ phone: '+573001234567', city: 'Cali', networks: [{ network: 'tiktok', handle: 'ana' }] })
  }),
)

test(
  'a tax profile needs to know who it is; a change is a new row, and the old one stays',
  inRollback(async (tx) => {
    const { ana, ctx } = await createdByStaff(tx)
    await expect(setOwnTaxProfile(tx, tax, ctx)).rejects.toMatchObject({ code: 'influencers.identity-first' })
    await saveOwnProfile(tx, identity(), ctx, testSecrets)
    expect(await setOwnTaxProfile(tx, tax, ctx)).toEqual({ kind: 'saved' })
    expect(await setOwnTaxProfile(tx, tax, ctx)).toEqual({ kind: 'unchanged' })
    await setOwnTaxProfile(tx, { ...tax, regime: 'co-simple' }, ctx)
    await expect(setOwnTaxProfile(tx, { ...tax, regime: 'mx-resico' }, ctx)).rejects.toMatchObject({
      code: 'influencers.tax-regime',
    })
    const [profile] = await tx.select().from(kycProfiles).where(eq(kycProfiles.influencerId, ana.id))
    const rows = await tx.select().from(taxProfiles).where(eq(taxProfiles.profileId, profile!.id))
    expect(rows.map(({ regime }) => regime).sort()).toEqual(['co-ordinary', 'co-simple'])
  }),
)

test(
  'a paper takes the place of the one of its kind; the same content again changes nothing',
  inRollback(async (tx) => {
    const { ana, ctx } = await createdByStaff(tx)
    const first = await attachOwnFile(tx, await keptFile(tx, 'first', ctx), ctx)
    expect(await attachOwnFile(tx, await keptFile(tx, 'first', ctx), ctx)).toEqual({ ...first, kind: 'unchanged' })
    const second = await attachOwnFile(tx, await keptFile(tx, randomUUID(), ctx), ctx)
    const [profile] = await tx.select().from(kycProfiles).where(eq(kycProfiles.influencerId, ana.id))
    const current = and(eq(kycFiles.profileId, profile!.id), isNull(kycFiles.replacedAt))
    expect(await tx.select({ id: kycFiles.id }).from(kycFiles).where(current)).toEqual([{ id: second.fileId }])
  }),
)

test(
  'nobody but the influencer says these things',
  inRollback(async (tx) => {
    const { lumbre } = await createdByStaff(tx)
    const manager = as(managerOf(lumbre.id))
    for (const attempt of [() => saveOwnProfile(tx, identity(), manager, testSecrets), () => setOwnTaxProfile(tx, tax, manager)])
      await expect(attempt()).rejects.toMatchObject({ code: 'influencers.not-allowed' })
  }),
)
