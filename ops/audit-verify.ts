import { createPublicKey, type KeyObject } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { verifyExport } from '#app/features/audit/export/verify-export.server.ts'
import { proveTrail } from '#app/features/audit/trail/prove-trail.server.ts'
import { auditVerifier } from '#app/features/audit/trail/signing.server.ts'
import { closeRuntime, keys, systemDatabase } from '#app/platform/runtime.server.ts'
import { linesOf } from './audit/lines-of.ts'

/**
 * `npm run audit:verify`: proves the audit trail of DATABASE_URL, names every row that is wrong, and ends with 1 when any is.
 * `npm run audit:verify -- --file <export>`: checks an exported file without a database; its signature is its last line, or lies beside it
 * (`<export>.jws`). `--key <public.pem>` trusts that key instead of the platform's own, so that others can check too.
 */
async function auditVerify(): Promise<number> {
  const { values } = parseArgs({ options: { file: { type: 'string' }, key: { type: 'string' } } })
  const verifier = auditVerifier(values.key === undefined ? keys().auditSigning : [publicKeyIn(values.key)])
  return values.file === undefined ? proveDatabase(verifier) : proveFile(values.file, verifier)
}

async function proveDatabase(verifier: ReturnType<typeof auditVerifier>): Promise<number> {
  const proof = await proveTrail(systemDatabase().db, verifier, ({ kind, id, detail }) =>
    say(`${kind} ${id} ${JSON.stringify(detail)}`),
  )
  say(`${proof.eventCount} events, ${proof.sealCount} seals, sealed through ${proof.sealedThrough ?? 'no day yet'}.`)
  say(proof.findingCount === 0 ? 'The trail is whole.' : `The trail is broken in ${proof.findingCount} places.`)
  return proof.findingCount
}

async function proveFile(path: string, verifier: ReturnType<typeof auditVerifier>): Promise<number> {
  let findings = 0
  const beside = `${path}.jws`
  const detached = existsSync(beside) ? readFileSync(beside, 'utf8').trim() : null
  const manifest = await verifyExport(linesOf(createReadStream(path)), detached, verifier, ({ kind, line, detail }) => {
    findings += 1
    say(`${kind} line ${line} ${detail}`)
  })
  if (manifest !== null) say(`${manifest.eventCount} events, ${manifest.day ?? 'a choice'}, exported at ${manifest.exportedAt}.`)
  say(findings === 0 ? 'The file is what was signed.' : `The file is wrong in ${findings} places.`)
  return findings
}

function publicKeyIn(path: string): KeyObject {
  return createPublicKey(readFileSync(path, 'utf8'))
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

try {
  process.exitCode = (await auditVerify()) === 0 ? 0 : 1
} finally {
  await closeRuntime()
}
