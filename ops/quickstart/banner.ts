import type { Login } from '#db/seed/logins.ts'

/** What the person at the terminal reads once everything runs. */
export function banner(options: {
  url: string
  mailUrl: string | null
  seconds: number
  logins: readonly Login[]
  dataDir: string
}): string {
  const { url, mailUrl, seconds, logins, dataDir } = options
  const width = (part: 'title' | 'email') => Math.max(...logins.map((login) => login[part].length))
  const table = logins.map(
    ({ title, email, password }) => `    ${title.padEnd(width('title'))}   ${email.padEnd(width('email'))}   ${password}`,
  )
  return [
    '',
    `  ${url}   (ready in ${seconds.toFixed(1)} s)`,
    ...(mailUrl === null ? [] : [`  ${mailUrl}   (every mail that the platform sends)`]),
    '',
    ...table,
    '',
    `  People apply at ${url}/join/lumbre; two of them wait for the manager of Lumbre.`,
    '  Admin and Finance are asked for a second factor too: npm run demo:code -- admin tells the code of the moment.',
    `  Orders keep arriving from the VTEX simulator. Logs: ${dataDir}/logs. Ctrl-C ends; the data stays.`,
    '',
  ].join('\n')
}
