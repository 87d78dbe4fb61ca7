import { CompactSign, compactVerify, decodeProtectedHeader } from 'jose'
import { z } from 'zod'
import type { AuditSigner, AuditVerifier } from '../trail/signing.server.ts'

const type = 'audit-export+jws'

/** What is signed of an exported file. */
export const Manifest = z.object({
  format: z.literal('audit-export/1'),
  exportedAt: z.iso.datetime(),
  /** The day whose whole chain the file is; null for a choice of events. */
  day: z.iso.date().nullable(),
  /** What was asked for, where it is a choice. */
  filters: z.record(z.string(), z.string()).nullable(),
  eventCount: z.number().int().min(0),
  /** Of the bytes of all lines with their line breaks, this one's apart; hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Last link of the day, or of the last event that has one. */
  lastHash: z.string().nullable(),
})
export type Manifest = z.output<typeof Manifest>

/** The manifest as a compact JWS (RFC 7515, EdDSA): any JWS library and our public key check it. */
export function signManifest(manifest: Manifest, { keyId, privateKey }: AuditSigner): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(manifest)))
    .setProtectedHeader({ alg: 'EdDSA', typ: type, kid: keyId })
    .sign(privateKey)
}

/** The manifest of a JWS that one of our keys signed; null for any other. */
export async function readManifest(jws: string, verifier: AuditVerifier): Promise<Manifest | null> {
  try {
    const { kid } = decodeProtectedHeader(jws)
    const key = kid === undefined ? undefined : verifier.publicKeys.get(kid)
    if (key === undefined) return null
    const { payload, protectedHeader } = await compactVerify(jws, key, { algorithms: ['EdDSA'] })
    return protectedHeader.typ === type ? Manifest.parse(JSON.parse(new TextDecoder().decode(payload))) : null
  } catch {
    return null
  }
}
