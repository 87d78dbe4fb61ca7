import { createHash } from 'node:crypto'
import { linkHash, startOfDay } from '../trail/chain.server.ts'
import type { AuditVerifier } from '../trail/signing.server.ts'
import { type ReadLine, readExportLine } from './export-line.server.ts'
import { type Manifest, readManifest } from './manifest.server.ts'

export type ExportFindingKind =
  | 'signature-missing'
  | 'signature-wrong'
  | 'digest-differs'
  | 'count-differs'
  | 'line-unreadable'
  | 'event-changed'
  | 'day-incomplete'
export type ExportFinding = { readonly kind: ExportFindingKind; readonly line: number; readonly detail: string }

/**
 * Checks an exported file without a database: its signature, its digest, each event against its link and, of a whole day, the chain from its
 * start to its end. Reads line by line.
 * @param lines the file's lines without their breaks
 * @param detached the signature kept beside the file; null where it is the file's last line
 * @returns the signed manifest, null where there is none to be trusted
 */
export async function verifyExport(
  lines: AsyncIterable<string>,
  detached: string | null,
  verifier: AuditVerifier,
  report: (finding: ExportFinding) => void,
): Promise<Manifest | null> {
  const digest = createHash('sha256')
  let [line, eventCount, jws] = [0, 0, detached]
  let before: ReadLine | null = null
  const places: { first: ReadLine | null; isUnbroken: boolean } = { first: null, isUnbroken: true }
  for await (const text of lines) {
    line += 1
    const signature = signatureOf(text)
    if (signature !== null && detached === null) {
      jws = signature
      continue
    }
    digest.update(`${text}\n`)
    eventCount += 1
    const read = readExportLine(text)
    if (read === null) report({ kind: 'line-unreadable', line, detail: text.slice(0, 80) })
    else {
      checkEvent(read, line, report)
      places.first ??= read
      if (before !== null && !follows(before, read)) places.isUnbroken = false
      before = read
    }
  }
  if (jws === null) report({ kind: 'signature-missing', line, detail: '' })
  const manifest = jws === null ? null : await readManifest(jws, verifier)
  if (jws !== null && manifest === null)
    report({ kind: 'signature-wrong', line, detail: [...verifier.publicKeys.keys()].join(', ') })
  if (manifest === null) return null
  const sha256 = digest.digest('hex')
  if (manifest.eventCount !== eventCount)
    report({ kind: 'count-differs', line, detail: `${manifest.eventCount} signed, ${eventCount} found` })
  if (manifest.sha256 !== sha256) report({ kind: 'digest-differs', line, detail: `${manifest.sha256} signed, ${sha256} found` })
  if (manifest.day !== null && !(places.isUnbroken && isWhole(manifest, places.first, before)))
    report({ kind: 'day-incomplete', line, detail: manifest.day })
  return manifest
}

function checkEvent(read: ReadLine, line: number, report: (finding: ExportFinding) => void): void {
  if (read.hash === null || read.previousHash === null) return
  if (linkHash(read.previousHash, read.event) === read.hash) return
  report({ kind: 'event-changed', line, detail: (JSON.parse(read.event) as { id: string }).id })
}

/** A day's lines stand one upon the other. */
function follows(before: ReadLine, next: ReadLine): boolean {
  return next.day === before.day && next.position === (before.position ?? 0) + 1 && next.previousHash === before.hash
}

function isWhole({ day, lastHash }: Manifest, first: ReadLine | null, last: ReadLine | null): boolean {
  if (first === null) return lastHash === startOfDay(day!)
  return first.day === day && first.position === 1 && first.previousHash === startOfDay(day!) && last?.hash === lastHash
}

function signatureOf(text: string): string | null {
  return /^\{"jws":"([\w.-]+)"\}$/.exec(text)?.[1] ?? null
}
