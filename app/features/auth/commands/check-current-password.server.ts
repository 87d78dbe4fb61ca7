import { DomainError } from '#app/domain/errors.ts'
import type { Db } from '#db/types.ts'
import { wrongCredentials, wrongPassword } from '../errors.ts'
import { checkCredentials, type SignInOrigin } from './check-credentials.server.ts'

/**
 * The current password of someone who is signed in, asked for once more where it is changed. Attempts are counted as at sign-in. Takes the
 * database: see `checkCredentials`.
 * @param now the machine's time
 * @throws DomainError auth.too-many-attempts | auth.wrong-password (details.field `currentPassword`)
 */
export async function checkCurrentPassword(
  db: Db,
  { email, currentPassword }: { readonly email: string; readonly currentPassword: string },
  origin: SignInOrigin,
  now: Date,
): Promise<void> {
  try {
    await checkCredentials(db, { email, password: currentPassword }, origin, now)
  } catch (error) {
    throw error instanceof DomainError && error.code === wrongCredentials().code ? wrongPassword() : error
  }
}
