import { existsSync, readFileSync } from 'node:fs'
import { parse as parseToml } from 'smol-toml'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { parseEnv } from '#app/platform/env.server.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts
const dockerfile = read('Dockerfile')
const compose = parseYaml(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, { command?: string[]; environment?: Record<string, string>; image?: string; ports?: string[] }>
}
const fly = parseToml(read('fly.toml')) as {
  env: Record<string, string>
  deploy: { release_command: string }
  processes: Record<string, string>
  http_service: { internal_port: number; processes: string[]; checks: { path: string }[] }
}
const entries = [...read('vite.config.ts').matchAll(/(\w+): '((?:app|jobs|ops)\/[\w/-]+\.ts)'/g)].map(([, name, path]) => ({
  name,
  path,
}))

test('the build makes an entry for the web server, the worker and the migrations', () => {
  expect(entries.map(({ name }) => name)).toEqual(['web', 'worker', 'migrate'])
  for (const { path } of entries) expect(existsSync(path!)).toBe(true)
})

/** Programs that a command line names below build/server. */
const builtIn = (command: string) => [...command.matchAll(/build\/server\/(\w+)\.js/g)].map(([, name]) => name)
const composeCommands = Object.values(compose.services).flatMap(({ command }) => (command ? [command.join(' ')] : []))

test.each([
  ...Object.entries(fly.processes),
  ['release command', fly.deploy.release_command],
  ...composeCommands.map((command) => ['compose', command]),
  ['image', /CMD \["node", "--(.*)\]$/m.exec(dockerfile)![0]],
  ['npm start', scripts.start!],
  ['npm run worker', scripts.worker!],
])('%s starts a program that the build makes', (_name, command) => {
  const programs = builtIn(command!)
  expect(programs).toHaveLength(1)
  expect(entries.map(({ name }) => name)).toContain(programs[0])
})

test('the image copies only what exists, runs as nobody in particular and asks the health address', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths]) => paths!.split(' '))
  for (const path of copied) expect(existsSync(path), path).toBe(true)
  expect(dockerfile).toMatch(/^USER node$/m)
  expect(dockerfile).toContain('/healthz')
  for (const [, script] of dockerfile.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty(script!)
})

test('ports and health addresses agree with the server', () => {
  const server = read('app/server.ts')
  expect(fly.http_service.internal_port).toBe(Number(fly.env.PORT))
  for (const { path } of fly.http_service.checks) expect(server).toContain(`app.get('${path}'`)
  for (const process of fly.http_service.processes) expect(fly.processes).toHaveProperty(process)
  expect(dockerfile).toContain(`EXPOSE ${fly.env.PORT}`)
})

const secrets = {
  MASTER_KEY: Buffer.alloc(32).toString('base64'),
  METRICS_TOKEN: 'metrics-token-of-tests',
  PUBLIC_URL: 'https://afiliados.example',
  DATABASE_URL: 'postgres://user:password@postgres:5432/affiliate',
  MAIL_FROM: 'Afiliados <afiliados@afiliados.example>',
}

const documented = Object.fromEntries(
  read('.env.example')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
)

test('what fly and compose set is a valid environment of documented settings', () => {
  expect(parseEnv({ ...fly.env, ...secrets, RESEND_API_KEY: 're_of_tests' })).toMatchObject({
    NODE_ENV: 'production',
    HOST: '0.0.0.0',
  })
  const composed = Object.keys(compose.services.web!.environment!)
  expect(composed).toEqual(expect.arrayContaining(Object.keys(secrets)))
  for (const name of [...composed, ...Object.keys(fly.env)]) expect(documented).toHaveProperty(name)
})

test('the example of an environment names every setting, and gives the defaults', () => {
  expect(parseEnv(documented)).toEqual(parseEnv({}))
  const schema = [...read('app/platform/env.server.ts').matchAll(/^ {4}([A-Z0-9_]+):/gm)].map(([, name]) => name!)
  expect(Object.keys(documented).sort()).toEqual(schema.sort())
})
