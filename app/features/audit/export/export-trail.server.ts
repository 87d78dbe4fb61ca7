import { createHash } from 'node:crypto'
import type { Tx } from '#db/types.ts'
import { type ExportedEvent, type ExportScope, listExportPage } from '../queries/list-export-page.server.ts'
import { startOfDay } from '../trail/chain.server.ts'
import type { AuditSigner } from '../trail/signing.server.ts'
import { exportLine } from './export-line.server.ts'
import { signManifest } from './manifest.server.ts'

const pageSize = 1000

/** Runs a read in a transaction of its own, in the reader's scope. */
export type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

export type ExportEnd = { readonly jws: string; readonly eventCount: number; readonly sha256: string }

/**
 * The events of an export as NDJSON, page by page: memory stays flat and no transaction is held while the reader takes their time. What is
 * written during the export may be in it or not; what was there is.
 * @returns (as the generator's value) the signed manifest: the signature of the file, to be kept beside it or as its last line
 */
export async function* exportTrail(
  read: Read,
  scope: ExportScope,
  { signer, now }: { readonly signer: AuditSigner; readonly now: Date },
): AsyncGenerator<string, ExportEnd> {
  const digest = createHash('sha256')
  let eventCount = 0
  let lastHash = scope.kind === 'day' ? startOfDay(scope.day) : null
  for (let last: ExportedEvent | null = null; ; ) {
    const page: ExportedEvent[] = await read((tx) => listExportPage(tx, scope, last, pageSize))
    if (page.length > 0) {
      const text = page.map((row) => `${exportLine(row)}\n`).join('')
      digest.update(text)
      eventCount += page.length
      lastHash = page.findLast(({ hash }) => hash !== null)?.hash ?? lastHash
      yield text
    }
    if (page.length < pageSize) break
    last = page.at(-1)!
  }
  const sha256 = digest.digest('hex')
  const jws = await signManifest(
    {
      format: 'audit-export/1',
      exportedAt: now.toISOString(),
      day: scope.kind === 'day' ? scope.day : null,
      filters: scope.kind === 'day' ? null : given(scope.filters),
      eventCount,
      sha256,
      lastHash,
    },
    signer,
  )
  return { jws, eventCount, sha256 }
}

/** The same with the signature as the last line, `{"jws":"…"}`: one file that proves itself. */
export async function* exportSignedTrail(...args: Parameters<typeof exportTrail>): AsyncGenerator<string, void> {
  const { jws } = yield* exportTrail(...args)
  yield `${JSON.stringify({ jws })}\n`
}

function given(filters: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
