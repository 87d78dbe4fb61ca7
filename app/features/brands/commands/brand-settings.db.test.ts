import { expect, test } from 'vitest'
import { registerObject } from '#app/features/storage/commands/register-object.server.ts'
import { getStoredObject } from '#app/features/storage/queries/get-stored-object.server.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { admin, as, managerOf, person, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { findBrandLogo } from '../queries/find-brand-logo.server.ts'
import { sendTestEmail } from './send-test-email.server.ts'
import { removeBrandLogo, setBrandLogo } from './set-brand-logo.server.ts'
import { setEmailSender } from './set-email-sender.server.ts'
import { setPayoutTerms } from './set-payout-terms.server.ts'
import { updateBrand } from './update-brand.server.ts'

const proven = { ...as(admin), actor: admin, hasFreshFactor: true }
const terms = {
  minimumWithdrawal: 50_000_00n,
  coolingOffHours: 48,
  recoveryShare: 2500,
  secondApprovalAbove: null,
  noticeDays: 30,
}

function upload(tx: Tx) {
  const facts = { size: 10, sha256: '0'.repeat(64) }
  return registerObject(tx, { purpose: 'brand_logos', contentType: 'image/png', facts }, as(admin))
}

test(
  'a logo takes the place of the one before, whose address is gone, and can be taken away',
  inRollback(async (tx) => {
    const { id: brandId, slug } = await makeBrand(tx)
    const [first, second] = [await upload(tx), await upload(tx)]
    const versionOf = (key: string) => key.split('/')[1]!
    await setBrandLogo(tx, { brandId, logoKey: first.key, logoSurface: 'dark' }, as(admin))
    expect(await findBrandLogo(tx, { slug, version: versionOf(first.key) })).toBe(first.key)
    await setBrandLogo(tx, { brandId, logoKey: second.key, logoSurface: 'light' }, as(admin))
    expect(await findBrandLogo(tx, { slug, version: versionOf(first.key) })).toBeNull()
    await expect(getStoredObject(tx, first)).rejects.toMatchObject({ code: 'storage.not-found' })
    expect((await removeBrandLogo(tx, { brandId }, as(admin))).logoKey).toBeNull()
    await expect(getStoredObject(tx, second)).rejects.toMatchObject({ code: 'storage.not-found' })
    const trail = await auditTrail(tx, 'brand', brandId)
    expect(trail.map(({ action, after }) => [action, (after as { logoKey?: unknown } | null)?.logoKey])).toEqual([
      ['brands.set-logo', first.key],
      ['brands.set-logo', second.key],
      ['brands.set-logo', null],
    ])
  }),
)

test(
  'how a brand pays is changed with a fresh proof, and kept with both sides; the same again asks for nothing',
  inRollback(async (tx) => {
    const { id: brandId } = await makeBrand(tx)
    await expect(setPayoutTerms(tx, { brandId, ...terms }, as(admin))).rejects.toMatchObject({ code: 'auth.step-up-needed' })
    expect(await setPayoutTerms(tx, { brandId, ...terms }, proven)).toMatchObject(terms)
    expect(await setPayoutTerms(tx, { brandId, ...terms }, as(admin))).toMatchObject(terms)
    expect((await auditTrail(tx, 'brand', brandId)).at(-1)).toMatchObject({
      action: 'brands.set-payout-terms',
      before: { noticeDays: 15, recoveryShare: 3000 },
      after: { noticeDays: 30, recoveryShare: 2500 },
    })
  }),
)

test(
  'a brand’s language stays among those that its influencers may choose',
  inRollback(async (tx) => {
    const { id: brandId } = await makeBrand(tx)
    const change = { brandId, languages: ['en' as const] }
    await expect(updateBrand(tx, change, as(admin))).rejects.toMatchObject({ code: 'brands.own-language-missing' })
    expect(await updateBrand(tx, { ...change, locale: 'en' }, as(admin))).toMatchObject({ languages: ['en'], locale: 'en' })
  }),
)

test(
  'a mail to try the sender goes to whoever asks, five times an hour for a brand',
  inRollback(async (tx) => {
    const [brand, other] = [await makeBrand(tx), await makeBrand(tx)]
    const user = await makeUser(tx, { grants: [{ role: 'admin', brandId: null }] })
    const ask = (brandId: string, minutes = 0) => {
      const now = new Date(testNow.getTime() + minutes * 60_000)
      return sendTestEmail(tx, { brandId }, { ...as(user.actor, now), actor: user.actor })
    }
    for (let time = 0; time < 5; time += 1) expect(await ask(brand.id)).toEqual({ sentTo: user.email })
    await expect(ask(brand.id, 59)).rejects.toMatchObject({ kind: 'throttled', code: 'brands.too-many-test-emails' })
    expect(await ask(other.id)).toEqual({ sentTo: user.email })
    expect(await ask(brand.id, 61)).toEqual({ sentTo: user.email })
  }),
)

test(
  'none of it is a manager’s or finance’s to change, and a foreign brand is not there',
  inRollback(async (tx) => {
    const [{ id: brandId }, other] = [await makeBrand(tx), await makeBrand(tx)]
    const { key } = await upload(tx)
    const changes = [
      (ctx: typeof proven, id: string) => setEmailSender(tx, { brandId: id, senderName: 'Otra', replyTo: null }, ctx),
      (ctx: typeof proven, id: string) => setPayoutTerms(tx, { brandId: id, ...terms }, ctx),
      (ctx: typeof proven, id: string) => setBrandLogo(tx, { brandId: id, logoKey: key, logoSurface: 'light' }, ctx),
      (ctx: typeof proven, id: string) => sendTestEmail(tx, { brandId: id }, ctx),
    ]
    for (const change of changes)
      for (const who of [managerOf(brandId), person('finance', brandId)]) {
        const ctx = { ...as(who), actor: who, hasFreshFactor: true }
        await expect(change(ctx, brandId)).rejects.toMatchObject({ code: 'brands.not-allowed' })
        await expect(change(ctx, other.id)).rejects.toMatchObject({ code: 'brands.not-found' })
      }
  }),
)
