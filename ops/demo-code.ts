import { totpCode } from '#app/features/auth/totp.server.ts'
import { logins } from '#db/seed/logins.ts'

/** `npm run demo:code -- admin`: the code that the seeded person's authenticator app would show now. */
async function tellCode(): Promise<void> {
  const wanted = (process.argv[2] ?? '').toLowerCase()
  const withApp = logins.flatMap(({ title, email, totpSecret }) =>
    totpSecret === undefined ? [] : [{ title, email, totpSecret }],
  )
  const login = withApp.find(({ title, email }) => title.toLowerCase() === wanted || email === wanted)
  if (login === undefined) {
    process.stderr.write(`Say whose: ${withApp.map(({ title }) => title.toLowerCase()).join(', ')}\n`)
    process.exitCode = 1
    return
  }
  process.stdout.write(`${await totpCode(login.totpSecret, new Date())}\n`)
}

await tellCode()
