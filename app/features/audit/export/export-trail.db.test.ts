import { afterAll, beforeAll, expect, test } from 'vitest'
import { deriveKeys } from '#app/platform/keys.server.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { admin, auditorOf } from '#tests/support/acting.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { linkEvents } from '../commands/link-events.server.ts'
import { AuditFilters } from '../inputs.ts'
import { auditSigner, auditVerifier } from '../trail/signing.server.ts'
import { exportSignedTrail, exportTrail } from './export-trail.server.ts'
import { type ExportFinding, verifyExport } from './verify-export.server.ts'

const { auditSigning } = deriveKeys(Buffer.alloc(32, 7))
const options = { signer: auditSigner(auditSigning), now: new Date('2026-03-10T00:00:00Z') }
const verifier = auditVerifier(auditSigning)
const day = '2026-03-09'
let database: Awaited<ReturnType<typeof cloneDatabase>>
let brandId: string

beforeAll(async () => {
  database = await cloneDatabase()
  const { db } = database.client
  brandId = (await makeBrand(db)).id
  const at = new Date(`${day}T10:00:00Z`)
  const facts = {
    occurredAt: at,
    recordedAt: at,
    actorKind: 'system',
    actorId: 'test',
    action: 'test.do',
    subjectType: 'thing',
    requestId: 'r',
  } as const
  await db.insert(auditEvents).values(
    Array.from({ length: 1200 }, (_, index) => ({
      ...facts,
      brandId: index % 2 === 0 ? brandId : null,
      subjectId: `ñ\n"${index}`,
      after: { text: '😀 \u2028 ,"event":{', index },
    })),
  )
  await db.transaction((tx) => linkEvents(tx, { limit: 1000, signer: options.signer }))
  await db.transaction((tx) => linkEvents(tx, { limit: 1000, signer: options.signer }))
})
afterAll(() => database.drop())

const read = <T>(work: (tx: typeof database.client.db) => Promise<T>) => work(database.client.db)
const wholeDay = { kind: 'day', day } as const

async function textOf(source: AsyncGenerator<string, unknown>): Promise<string> {
  let text = ''
  for await (const part of source) text += part
  return text
}

async function check(text: string, by = verifier, detached: string | null = null) {
  const findings: ExportFinding[] = []
  const lines = async function* () {
    yield* text.replace(/\n$/, '').split('\n')
  }
  const manifest = await verifyExport(lines(), detached, by, (finding) => findings.push(finding))
  return { manifest, findings: findings.map(({ kind, line }) => `${kind} ${line}`) }
}

test('the file of a day proves itself, to the last byte, with the public key alone', async () => {
  const text = await textOf(exportSignedTrail(read, wholeDay, options))
  expect(text.split('\n')).toHaveLength(1202)
  expect(await check(text, auditVerifier([...verifier.publicKeys.values()]))).toMatchObject({
    findings: [],
    manifest: { day, eventCount: 1200 },
  })
})

test('the signature may lie beside the file', async () => {
  const source = exportTrail(read, wholeDay, options)
  let text = ''
  let part = await source.next()
  for (; !part.done; part = await source.next()) text += part.value
  expect(await check(text, verifier, part.value.jws)).toMatchObject({ findings: [], manifest: { eventCount: 1200 } })
  expect((await check(text)).findings).toEqual(['signature-missing 1200'])
})

test.each<[string, (lines: string[]) => string[], string[]]>([
  [
    'a changed line',
    (lines) => lines.with(5, lines[5]!.replace('test.do', 'test.no')),
    ['event-changed 6', 'digest-differs 1201'],
  ],
  ['a removed line', (lines) => lines.toSpliced(5, 1), ['count-differs 1200', 'digest-differs 1200', 'day-incomplete 1200']],
  [
    'a line twice',
    (lines) => lines.toSpliced(5, 0, lines[5]!),
    ['count-differs 1202', 'digest-differs 1202', 'day-incomplete 1202'],
  ],
  ['a cut-off end', (lines) => lines.toSpliced(1199, 1), ['count-differs 1200', 'digest-differs 1200', 'day-incomplete 1200']],
  ['nonsense', (lines) => lines.with(5, '{}'), ['line-unreadable 6', 'digest-differs 1201', 'day-incomplete 1201']],
  ['a lost signature', (lines) => lines.slice(0, -1), ['signature-missing 1200']],
  ['another signature', (lines) => lines.with(-1, '{"jws":"e30.e30.e30"}'), ['signature-wrong 1201']],
])('%s is found', async (_, change, findings) => {
  const lines = (await textOf(exportSignedTrail(read, wholeDay, options))).trimEnd().split('\n')
  expect((await check(change(lines).join('\n'))).findings).toEqual(findings)
})

test('another key is not believed', async () => {
  const thief = deriveKeys(Buffer.alloc(32, 8)).auditSigning
  const text = await textOf(exportSignedTrail(read, wholeDay, { ...options, signer: auditSigner(thief) }))
  expect((await check(text)).findings).toEqual(['signature-wrong 1201'])
})

test('a choice holds what the reader may see, and says what was chosen', async () => {
  const chosen = (actor: typeof admin) =>
    textOf(exportSignedTrail(read, { kind: 'filters', filters: AuditFilters.parse({ action: 'test.' }), actor }, options))
  expect(await check(await chosen(admin))).toMatchObject({
    findings: [],
    manifest: { eventCount: 1200, day: null, filters: { action: 'test.' } },
  })
  expect(await check(await chosen(auditorOf(brandId)))).toMatchObject({ findings: [], manifest: { eventCount: 600 } })
})
