import type { Page } from 'playwright'
import postgres from 'postgres'
import { inject } from 'vitest'
import { totpCode } from '#app/features/auth/totp.server.ts'

type Login = { readonly email: string; readonly password: string; readonly totpSecret?: string | undefined }

/** Types e-mail and password, and the code of the authenticator app where one is asked for. Ends wherever the person arrives. */
export async function signInAs(page: Page, login: Login): Promise<void> {
  const { url } = inject('e2e')
  await page.goto(`${url}/login`)
  await page.getByLabel('Correo').fill(login.email)
  await page.getByLabel('Contraseña', { exact: true }).fill(login.password)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await page.waitForURL((address) => address.pathname !== '/login')
  if (login.totpSecret === undefined) return
  await page.waitForURL((address) => address.pathname === '/login/second-factor')
  await typeCode(page, login.totpSecret, login.email)
  await page.waitForURL((address) => !address.pathname.startsWith('/login'))
}

/** Sets up an authenticator app for the person who is signed in, on the page that offers it. @returns its secret, for `signInAs` */
export async function setUpApp(page: Page): Promise<string> {
  const totpSecret = ((await page.locator('.totp-key code').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('Código de la aplicación').fill(await totpCode(totpSecret, new Date()))
  await page.getByRole('button', { name: 'Activar' }).click()
  await page.getByRole('link', { name: 'Ya los guardé' }).waitFor()
  return totpSecret
}

/** The code of the moment, also where a test before has used it up. */
export async function typeCode(page: Page, totpSecret: string, email: string): Promise<void> {
  await page.getByLabel('Código', { exact: true }).fill(await codeOf(totpSecret, email))
  await page.getByRole('button', { name: /^(Continuar|Confirmar)$/ }).click()
}

/** The code of the moment, fit to be used. */
export async function codeOf(totpSecret: string, email: string): Promise<string> {
  await forgetLastCode(email)
  return totpCode(totpSecret, new Date())
}

/** Tests sign in more often than every thirty seconds: the one who has used the code of this moment may use it again. */
async function forgetLastCode(email: string): Promise<void> {
  const sql = postgres(inject('e2e').databaseUrl, { max: 1, onnotice: () => undefined })
  await sql`update totp_factors f set last_step = null from users u where u.id = f.user_id and u.email = ${email}`
  await sql.end()
}

/** Whoever signed in has worked for a while since: what asks for a fresh proof asks again. */
export async function ageProof(email: string): Promise<void> {
  const sql = postgres(inject('e2e').databaseUrl, { max: 1, onnotice: () => undefined })
  await sql`update sessions s set proved_at = proved_at - interval '11 minutes' from users u where u.id = s.user_id and u.email = ${email}`
  await sql.end()
}
