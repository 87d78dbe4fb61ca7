import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createUser } from '#app/features/auth/commands/create-user.server.ts'
import { totpCode } from '#app/features/auth/totp.server.ts'
import { createDatabase } from '#db/client.ts'
import { launchBrowser, type TestBrowser } from '../support/browser.ts'
import { openMailbox } from '../support/mailbox.ts'
import { setUpApp, signInAs, typeCode } from './sign-in-as.ts'
import { expectSoundPage } from './staff-page.ts'

const { url, databaseUrl, mailFolder } = inject('e2e')
const mailbox = openMailbox(mailFolder)
const password = 'quince lámparas sobre el río'
let browser: TestBrowser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Someone new, as `npm run admin:create` and invitations make them. */
async function makePerson(name: string, role: 'admin' | 'manager') {
  const client = createDatabase(databaseUrl)
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@afiliados.example`
  const ctx = { actor: { kind: 'system', name: 'e2e' }, now: new Date(), requestId: 'e2e' } as const
  await createUser(client.db, { email, name, password, grants: [{ role, brandId: null }] }, ctx)
  await client.close()
  return { email, password }
}

async function openPage(): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale: 'es-CO' })
  return context.newPage()
}

const isSignedIn = (address: URL) => /^\/(brands|influencer)/.test(address.pathname)

async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies({ name: 'session' })
  await page.goto('/login')
}

test('the first sign-in of an administrator sets up an app before anything else; later ones ask for it, or for a recovery code', async () => {
  const person = await makePerson('Adela Primera', 'admin')
  const page = await openPage()
  await signInAs(page, person)
  expect(new URL(page.url()).pathname).toBe('/security/setup')
  await page.goto('/brands')
  expect(new URL(page.url()).pathname).toBe('/security/setup')
  await page.getByRole('img', { name: 'Código QR para la aplicación de autenticación' }).waitFor()
  await expectSoundPage(page)

  const totpSecret = ((await page.locator('.totp-key code').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('Código de la aplicación').fill(await totpCode(totpSecret, new Date()))
  await page.getByRole('button', { name: 'Activar' }).click()
  await page.getByRole('heading', { name: 'Listo, tu cuenta está protegida' }).waitFor()
  const codes = await page.locator('.recovery-codes code').allInnerTexts()
  expect(codes).toHaveLength(10)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Descargar' }).click()])
  expect(download.suggestedFilename()).toBe('codigos-de-recuperacion.txt')
  await expectSoundPage(page)
  await page.getByRole('link', { name: 'Ya los guardé' }).click()
  await page.waitForURL(isSignedIn)

  await signOut(page)
  await signInAs(page, { ...person, totpSecret })
  await page.waitForURL(isSignedIn)

  await signOut(page)
  await signInAs(page, person)
  for (const [code, arrives] of [
    [codes[0]!, true],
    [codes[0]!, false],
  ] as const) {
    await page.getByLabel('Código', { exact: true }).fill(code.toLowerCase())
    await page.getByRole('button', { name: 'Continuar' }).click()
    if (!arrives) {
      await page.getByText('El código no coincide o ya se usó.').waitFor()
      continue
    }
    await page.waitForURL(isSignedIn)
    await signOut(page)
    await signInAs(page, person)
  }
  await page.context().close()
})

test('a forgotten password is chosen anew by a link, which does not do for the second factor and ends what was open', async () => {
  const person = await makePerson('Berta Olvido', 'manager')
  const page = await openPage()
  await signInAs(page, person)
  await page.waitForURL(isSignedIn)
  await page.goto('/account/security/totp')
  const totpSecret = await setUpApp(page)

  const elsewhere = await openPage()
  await elsewhere.goto('/login')
  await elsewhere.getByRole('link', { name: '¿Olvidaste tu contraseña?' }).click()
  await elsewhere.waitForURL('**/forgot')
  await elsewhere.getByLabel('Correo').fill(person.email)
  await elsewhere.getByRole('button', { name: 'Enviar el enlace' }).click()
  await elsewhere.getByRole('heading', { name: 'Revisa tu correo' }).waitFor()
  const mail = await mailbox.waitFor({ to: person.email, template: 'reset-password', timeoutMs: 30_000 })
  const link = mail.links.find((address) => address.includes('/reset-password?'))!
  await elsewhere.goto(link)
  await elsewhere.getByLabel('Nueva contraseña').fill('passwordpassword')
  await elsewhere.getByRole('button', { name: 'Guardar la contraseña' }).click()
  await elsewhere.getByText(/Es fácil de adivinar/).waitFor()
  const chosen = 'dieciséis faroles en la bahía'
  await elsewhere.getByLabel('Nueva contraseña').fill(chosen)
  await elsewhere.getByRole('button', { name: 'Guardar la contraseña' }).click()
  await elsewhere.waitForURL('**/login')
  await mailbox.waitFor({ to: person.email, template: 'password-changed', timeoutMs: 30_000 })

  await page.goto('/account/security')
  expect(new URL(page.url()).pathname).toBe('/login')
  await signInAs(elsewhere, { email: person.email, password: chosen })
  expect(new URL(elsewhere.url()).pathname).toBe('/login/second-factor')
  await typeCode(elsewhere, totpSecret, person.email)
  await elsewhere.waitForURL(isSignedIn)
  await elsewhere.goto(link)
  await elsewhere.getByRole('heading', { name: 'Este enlace ya no sirve' }).waitFor()
  for (const one of [page, elsewhere]) await one.context().close()
})

test('a passkey is made, signs in alone and beside the password, is renamed and removed', async () => {
  const person = await makePerson('Carla Llave', 'manager')
  const page = await openPage()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await signInAs(page, person)
  await page.waitForURL(isSignedIn)
  await page.goto('/account/security')
  await page.getByRole('button', { name: 'Crear una llave de acceso' }).click()
  await page.locator('.recovery-codes code').first().waitFor()
  await page.getByText(/sin usar todavía/).waitFor()

  await signOut(page)
  await page.getByRole('button', { name: 'Entrar con una llave de acceso' }).click()
  await page.waitForURL(isSignedIn)

  await signOut(page)
  await signInAs(page, person)
  expect(new URL(page.url()).pathname).toBe('/login/second-factor')
  await page.getByRole('button', { name: 'Usar una llave de acceso' }).click()
  await page.waitForURL(isSignedIn)

  await page.goto('/account/security')
  await page.getByRole('button', { name: 'Cambiar el nombre' }).first().click()
  await page.getByRole('dialog').getByLabel('Nombre').fill('Mi computador')
  await page.getByRole('dialog').getByRole('button', { name: 'Cambiar el nombre' }).click()
  await page.getByText('Mi computador', { exact: true }).waitFor()
  await expectSoundPage(page)
  await page.getByRole('button', { name: 'Quitar' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Quitar' }).click()
  await page.getByText('Sin activar').waitFor()
  await page.context().close()
})

test('a session that was ended from elsewhere asks to sign in at the next click', async () => {
  const person = await makePerson('Diana Lejos', 'manager')
  const [here, there] = [await openPage(), await openPage()]
  for (const page of [there, here]) {
    await signInAs(page, person)
    await page.waitForURL(isSignedIn)
  }
  await here.goto('/account/security')
  await here.getByRole('button', { name: 'Cerrar', exact: true }).click()
  await here.getByText('Cerramos 1 sesión.').waitFor()
  await there.goto('/brands')
  expect(new URL(there.url()).pathname).toBe('/login')
  await mailbox.waitFor({ to: person.email, template: 'new-device', timeoutMs: 30_000 })
  for (const page of [here, there]) await page.context().close()
})
