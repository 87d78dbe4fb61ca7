import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { recordConsents } from '#app/features/policies/commands/record-consents.server.ts'
import { listRequiredPolicies } from '#app/features/policies/queries/list-required-policies.server.ts'
import { createDatabase, type DatabaseClient } from '#db/client.ts'
import { asSystem } from '#db/scope.ts'
import { makeBrand } from '../factories/make-brand.ts'
import { makeInfluencer } from '../factories/make-influencer.ts'
import { makePolicy } from '../factories/make-policy.ts'
import { makeUser } from '../factories/make-user.ts'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'
import { openMailbox } from '../support/mailbox.ts'
import { picture } from '../support/picture.ts'
import { signInAs } from './sign-in-as.ts'
import { expectSoundPage, openStaffPage } from './staff-page.ts'

const { url, databaseUrl, mailFolder } = inject('e2e')
const mailbox = openMailbox(mailFolder)
const email = 'lucia.acepta@example.com'
let browser: TestBrowser
let database: DatabaseClient
let reader: { readonly email: string; readonly password: string }
let policyId: string

beforeAll(async () => {
  database = createDatabase(databaseUrl, { poolSize: 2, applicationName: 'e2e' })
  browser = await launchBrowser()
  await asSystem(database.db, 'e2e', async (tx) => {
    const { id: brandId } = await makeBrand(tx, { name: 'Marca de Términos' })
    policyId = (await makePolicy(tx, { kind: 'terms', brandId })).policyId
    const { id: influencerId } = await makeInfluencer(tx, { brandIds: [brandId] })
    const user = await makeUser(tx, { email, name: 'Lucía Acepta', influencerId })
    const now = new Date()
    const required = await listRequiredPolicies(tx, { brandId }, now)
    const acceptances = required.map(({ versionId, texts }) => ({ versionId, language: 'es' as const, sha256: texts.es.sha256 }))
    const by = { subject: { kind: 'user', id: user.id }, origin: { address: null, userAgent: null } } as const
    await recordConsents(tx, { acceptances, ...by }, { actor: user.actor, now, requestId: 'e2e' })
    reader = user
  })
})
afterAll(async () => {
  await browser.close()
  await database.close()
})

test('a new version is shown with what changed to whoever accepted the one before, who goes on to where they wanted', async () => {
  const context = await browser.newContext({ baseURL: url, locale: 'es-CO' })
  const page = await context.newPage()
  await signInAs(page, reader)
  await page.goto('/influencer/codes')
  expect(new URL(page.url()).pathname).toBe('/influencer/codes')

  const staff = await openStaffPage(browser, 'Admin')
  await staff.page.goto('/admin/policies')
  await picture(staff.page, 'policies')
  await staff.page.goto(`/admin/policies/${policyId}/edit`)
  await staff.page.getByLabel('Texto').first().fill('Pagamos cada mes.')
  await staff.page.getByLabel('Pedir que la acepten otra vez').check()
  await staff.page.getByRole('button', { name: 'Guardar borrador' }).click()
  await staff.page.getByRole('heading', { name: 'Publicar la versión 2' }).waitFor()
  await expectSoundPage(staff.page)
  await picture(staff.page, 'policy-draft')
  const before = new Date()
  await staff.page.getByRole('button', { name: 'Publicar' }).click()
  await staff.page.getByRole('dialog').getByRole('button', { name: 'Publicar' }).click()
  await staff.page.getByText('La versión 2 está publicada.').waitFor()
  await staff.close()

  const mail = await mailbox.waitFor({ to: email, template: 'consent-renewal', since: before, timeoutMs: 30_000 })
  expect(mail.links.some((link) => new URL(link).pathname === '/account/consents')).toBe(true)

  await page.goto('/influencer/codes?q=abc')
  await page.getByRole('heading', { name: 'Antes de seguir' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/account/consents')
  const asked = page.locator('form', { has: page.getByRole('button', { name: 'Aceptar y continuar' }) })
  await asked.locator('ins', { hasText: 'mes' }).waitFor()
  await asked.locator('del', { hasText: 'quincena' }).waitFor()
  await expectSoundPage(page)
  await picture(page, 'consents-pending')
  await page.getByLabel('Leí y acepto: Términos').check()
  await page.getByRole('button', { name: 'Aceptar y continuar' }).click()
  await page.waitForURL((address) => address.pathname === '/influencer/codes' && address.search === '?q=abc')
  await page.goto('/account/privacy')
  await expectSoundPage(page)
  await picture(page, 'own-privacy')
  await context.close()
})
