import { eq } from 'drizzle-orm'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createUser } from '#app/features/auth/commands/create-user.server.ts'
import { createDatabase, type DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { asSystem } from '#db/scope.ts'
import { plannedBrands } from '#db/seed/world-plan.ts'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'
import { completeApplication } from '../support/complete-application.ts'
import { openMailbox } from '../support/mailbox.ts'
import { makePhoto } from '../support/make-photo.ts'
import { picture } from '../support/picture.ts'
import { fillApplication, fillContact, heading, next, openMailedLink } from './application-pages.ts'
import { ageProof, setUpApp, signInAs, typeCode } from './sign-in-as.ts'
import { expectSoundPage, openStaffPage } from './staff-page.ts'

const { url, databaseUrl, simulatorUrl, mailFolder, logins } = inject('e2e')
const mailbox = openMailbox(mailFolder)
const manager = 'Manager, Lumbre'
const onPhone = { baseURL: url, locale: 'es-CO', viewport: { width: 390, height: 844 } }
const password = 'el mar de noche en Nuquí'
const who = {
  name: 'Nora Paz',
  email: 'nora.paz@example.com',
  handle: 'nora.paz',
  documentNumber: '1.020.304.051',
  phone: '301 111 2233',
  accountNumber: '123-456780-07',
  wantedCode: 'NORAPAZ',
}
let browser: TestBrowser
let database: DatabaseClient

beforeAll(async () => {
  database = createDatabase(databaseUrl, { poolSize: 2, applicationName: 'e2e' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await database.close()
})

test('someone applies to a campaign, corrects what is asked, is approved, chooses a password and a second factor, and finds a code that works in VTEX', async () => {
  await apply()
  const { page, close } = await openStaffPage(browser, manager)
  await page.goto('/brands/lumbre')
  const toReview = page.getByRole('link', { name: /por revisar/ })
  await toReview.first().click()
  await page.waitForURL(/\/applications/)
  await page.getByText('espera 3 días').first().waitFor()
  await expectSoundPage(page)
  await picture(page, 'applications')
  await openApplication(page, who.name)
  await expectSoundPage(page)
  await picture(page, 'application')

  await page.getByText('Pedir cambios').click()
  await page.getByLabel('Teléfono', { exact: true }).check()
  await page.getByRole('button', { name: 'Enviar el pedido' }).click()
  await page.getByText('Completa este campo.').waitFor()
  expect(await page.getByLabel('Teléfono', { exact: true }).isChecked()).toBe(true)
  await page.getByLabel('Teléfono: Qué debe cambiar').fill('Nadie contesta ahí.')
  await page.getByRole('button', { name: 'Enviar el pedido' }).click()
  await page.getByText('Se le pidieron los cambios').waitFor()
  await page.getByText('Nadie contesta ahí.').waitFor()
  await changePhone('301 765 4321')

  await openApplication(page, who.name)
  await page.getByText('+57 301 7654321').waitFor()
  await page.getByRole('button', { name: 'Aprobar' }).click()
  const question = page.getByRole('dialog', { name: '¿Aprobar a Nora Paz?' })
  await question.getByText(who.email).waitFor()
  await question.getByRole('button', { name: 'Aprobar' }).click()
  await page.getByText('Nora Paz ya es influencer de la marca').waitFor()
  await page.getByRole('link', { name: 'Ver al influencer' }).click()
  await heading(page, /Nora Paz/)
  await expectSoundPage(page)
  await page.getByRole('navigation', { name: 'Secciones del perfil' }).getByRole('link', { name: 'Códigos' }).click()
  await page.waitForURL(/\/codes$/)
  await expectSoundPage(page)
  const code = page.getByRole('row', { name: new RegExp(who.wantedCode) })
  await expect.poll(async () => (await page.reload()) && (await code.textContent()), { timeout: 30_000 }).toContain('Activo')
  await picture(page, 'influencer')
  expect(await coupon(who.wantedCode)).toMatchObject({
    couponCode: who.wantedCode,
    utmSource: 'embajadores',
    expirationIntervalPerUse: '00:00:00',
  })
  await close()
  await firstSignIn()
})

test('whole numbers are read with a fresh proof alone, by the brand that knows the person, and every reading is on record', async () => {
  const record = `/brands/lumbre/influencers/${await influencerIdOf(who.handle)}/documents`
  const readings: [name: string, action: string][] = []
  for (const [title, label, number, action] of [
    [manager, 'Cédula de ciudadanía', '1020304051', 'Vio el número completo del documento'],
    ['Finance', 'Cuenta bancaria', '12345678007', 'Vio el número completo de la cuenta'],
  ] as const) {
    const login = logins.find((one) => one.title === title)!
    const { page, close } = await openStaffPage(browser, title)
    await page.goto(record)
    await ageProof(login.email)
    const show = page.locator('.key-values > div', { hasText: label }).getByRole('button', { name: 'Ver el número completo' })
    await show.click()
    await page.waitForURL(/\/step-up/)
    if (login.totpSecret === undefined) {
      await page.getByLabel('Contraseña').fill(login.password)
      await page.getByRole('button', { name: 'Confirmar' }).click()
    } else await typeCode(page, login.totpSecret, login.email)
    await page.waitForURL((address) => address.pathname === record)
    expect(await page.content()).not.toContain(number)
    await show.click()
    await page.getByText(number, { exact: true }).waitFor()
    await expectSoundPage(page)
    await page.reload()
    await show.waitFor()
    expect(await page.content()).not.toContain(number)
    await close()
    readings.push([login.name, action])
  }
  const { page, close } = await openStaffPage(browser, 'Auditor')
  await page.goto('/admin/audit')
  for (const [name, action] of readings) {
    const rows = page.getByRole('row').filter({ hasText: action })
    await rows.filter({ hasText: name }).first().waitFor()
    expect(await rows.count()).toBe(1)
  }
  await close()
})

test('a manager of another brand finds neither the person nor their numbers', async () => {
  const stranger = await makeManagerOf('jacaranda')
  const context = await browser.newContext({ baseURL: url, locale: 'es-CO' })
  const page = await context.newPage()
  await signInAs(page, stranger)
  const id = await influencerIdOf(who.handle)
  const headers = { Origin: url }
  for (const brand of ['lumbre', 'jacaranda']) {
    const record = `/brands/${brand}/influencers/${id}/documents`
    expect((await page.goto(record))?.status()).toBe(404)
    for (const intent of ['read-document', 'read-account']) {
      const answer = await page.request.post(record, { form: { intent, ...(await numbersOf(id)) }, headers })
      expect(answer.status()).toBe(404)
      expect(await answer.text()).not.toMatch(/1020304051|12345678007|Nora/)
    }
  }
  await context.close()
})

test('without JavaScript a manager rejects with a reason', async () => {
  const email = 'rita.sol@example.com'
  const [brand] = await database.db.select().from(brands).where(eq(brands.slug, 'lumbre'))
  const facts = { displayName: 'Rita Sol', handle: 'rita.sol', email, now: new Date() }
  await asSystem(database.db, 'e2e', (tx) => completeApplication(tx, brand!.id, facts))
  const { page, close } = await openStaffPage(browser, manager, { javaScriptEnabled: false })
  await openApplication(page, 'Rita Sol')
  await page.getByText('Rechazar', { exact: true }).first().click()
  const reason = page.getByRole('textbox', { name: /^Motivo/ })
  await reason.first().fill('No es nuestra audiencia.')
  await page.getByRole('button', { name: 'Rechazar', exact: true }).click()
  await page.getByText('Solicitud rechazada').waitFor()
  const mail = await mailbox.waitFor({ to: email, template: 'application-rejected' })
  expect(mail.text).toContain('No es nuestra audiencia.')
  await close()
})

/** Fills in the public pages for a campaign, confirms the address and sends it. */
async function apply(): Promise<void> {
  const context = await browser.newContext(onPhone)
  const page = await context.newPage()
  await page.goto('/join/lumbre')
  await page.getByLabel('¿Para qué campaña?').selectOption({ label: 'Embajadores Lumbre' })
  await fillApplication(page, who, await makePhoto({ width: 1600, height: 1000 }))
  await openMailedLink(page, mailbox, who)
  await page.getByRole('button', { name: 'Confirmar y seguir' }).click()
  await page.getByRole('link', { name: 'Seguir con mi solicitud' }).click()
  await page.getByRole('button', { name: 'Enviar solicitud' }).click()
  await heading(page, 'En revisión')
  await context.close()
}

async function openApplication(page: Page, name: string): Promise<void> {
  await page.goto('/brands/lumbre/applications')
  await page.getByRole('link', { name }).click()
  await heading(page, new RegExp(name))
}

/** What the applicant does with the mail that asks for changes, on another device. */
async function changePhone(phone: string): Promise<void> {
  const asked = await mailbox.waitFor({ to: who.email, template: 'changes-requested' })
  expect(asked.text).toContain('Nadie contesta ahí.')
  const context = await browser.newContext(onPhone)
  const page = await context.newPage()
  await page.goto(asked.links.find((link) => link.includes('/application'))!)
  await page.getByRole('button', { name: 'Confirmar y seguir' }).click()
  await page.getByText('Nadie contesta ahí.').first().waitFor()
  await page.getByRole('link', { name: 'Teléfono' }).click()
  await heading(page, 'Contacto')
  await fillContact(page, { ...who, phone })
  await next(page)
  await heading(page, 'Redes y audiencia')
  await page.goto('/join/lumbre/status')
  await page.getByRole('link', { name: 'Revisar y enviar de nuevo' }).click()
  await page.getByRole('button', { name: /^Enviar/ }).click()
  await heading(page, 'En revisión')
  await context.close()
}

/** Chooses a password by the mailed link, signs in, sets up a second factor, signs in with it, and finds the code and the profile. */
async function firstSignIn(): Promise<void> {
  const mail = await mailbox.waitFor({ to: who.email, template: 'application-approved' })
  const context = await browser.newContext(onPhone)
  const page = await context.newPage()
  await page.goto(mail.links.find((link) => link.includes('/reset-password'))!)
  await page.getByLabel('Nueva contraseña', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Guardar la contraseña' }).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/reset-password'))
  if (page.url().includes('/login')) await signInAs(page, { email: who.email, password })
  await page.goto('/account/security/totp')
  const totpSecret = await setUpApp(page)
  await context.clearCookies()
  await signInAs(page, { email: who.email, password, totpSecret })
  await page.goto('/influencer/codes')
  await page.getByText(who.wantedCode).first().waitFor()
  await page.goto('/influencer/profile')
  await page.getByText('•••• ').first().waitFor()
  await expectSoundPage(page)
  await picture(page, 'own-profile')
  await context.close()
}

/** The coupon of a code among those that work in the shop. */
async function coupon(code: string): Promise<unknown> {
  const { account, appKey, appToken } = plannedBrands[0]
  const headers = { 'x-vtex-api-appkey': appKey, 'x-vtex-api-apptoken': appToken }
  const answer = await fetch(`${simulatorUrl}/${account}/api/rnb/pvt/coupon`, { headers })
  const coupons = (await answer.json()) as { couponCode: string }[]
  return coupons.find(({ couponCode }) => couponCode === code)
}

async function influencerIdOf(handle: string): Promise<string> {
  const [row] = await database.sql<{ id: string }[]>`select id from influencers where handle = ${handle}`
  return row!.id
}

/** The ids by which their numbers are asked for. */
async function numbersOf(influencerId: string): Promise<{ profileId: string; bankAccountId: string }> {
  const [row] = await database.sql<{ profileId: string; bankAccountId: string }[]>`
    select p.id as "profileId", b.id as "bankAccountId" from kyc_profiles p join bank_accounts b on b.profile_id = p.id
    where p.influencer_id = ${influencerId}`
  return row!
}

async function makeManagerOf(slug: string): Promise<{ email: string; password: string }> {
  const person = { name: 'Olga Vecina', email: 'olga.vecina@afiliados.example', password: 'una valla de flores moradas' }
  const [brand] = await database.sql<{ id: string }[]>`select id from brands where slug = ${slug}`
  const ctx = { actor: { kind: 'system', name: 'e2e' }, now: new Date(), requestId: 'e2e' } as const
  await createUser(database.db, { ...person, grants: [{ role: 'manager', brandId: brand!.id }] }, ctx)
  return person
}
