import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { DomainError } from '#app/domain/errors.ts'
import { createUser } from '#app/features/auth/commands/create-user.server.ts'
import { closeRuntime, systemDatabase } from '#app/platform/runtime.server.ts'

/**
 * `npm run admin:create -- --email ana@marca.example --name "Ana Ruiz"`: a person with the role admin, in the database at DATABASE_URL. The
 * password is made here and shown once; it is for the first sign-in.
 */
async function createAdmin(): Promise<void> {
  const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } })
  const { email, name } = values
  if (email === undefined || name === undefined) throw new Error('Say who: --email <address> --name <name>')
  const password = randomBytes(18).toString('base64url')
  const ctx = { actor: { kind: 'system', name: 'create-admin' }, now: new Date(), requestId: 'create-admin' } as const
  const person = { email, name, password, locale: 'es', grants: [{ role: 'admin', brandId: null }], influencerId: null } as const
  await systemDatabase().db.transaction((tx) => createUser(tx, { ...person, grants: [...person.grants] }, ctx))
  process.stdout.write(`${email} signs in with ${password}, and sets up a second factor there\n`)
}

try {
  await createAdmin()
} catch (error) {
  const words = error instanceof DomainError ? error.code : error instanceof Error ? error.message : String(error)
  process.stderr.write(`${words}\n`)
  process.exitCode = 1
} finally {
  await closeRuntime()
}
