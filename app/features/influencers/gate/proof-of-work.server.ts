import { createHash } from 'node:crypto'
import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'

/**
 * Some 400 derivations of 1 000 rounds: a third of a second on a laptop, two seconds on a slow phone, which solves it while its owner types. A program
 * pays as much for every application that it starts.
 */
const algorithm = 'PBKDF2/SHA-256'
const cost = 1000
const fewest = 300
const most = 500
const lifetimeMs = 60 * 60 * 1000
/** Nobody fills in the first form faster. */
const fastestMs = 2000

const Payload = z.object({
  challenge: z.object({ parameters: z.record(z.string(), z.unknown()), signature: z.string().min(1).max(200) }),
  solution: z.object({ counter: z.int().min(0), derivedKey: z.string().max(200), time: z.number().optional() }),
})

/** A challenge to solve before something may be begun; signed, so that nothing is kept until it is solved. */
export function makeChallenge(secret: Buffer, now: Date): Promise<Challenge> {
  return createChallenge({
    algorithm,
    cost,
    counter: randomInt(fewest, most),
    deriveKey,
    data: { issuedAt: now.getTime() },
    expiresAt: new Date(now.getTime() + lifetimeMs),
    ...secretsOf(secret),
  })
}

/** A right solution: its own name, and when it stops being one. */
export type ProofOfWork = { readonly id: string; readonly expiresAt: Date }

/**
 * Reads a solution (base64 of `{ challenge, solution }`); null where it is wrong, of another's challenge, too old, or came faster than anybody types. That
 * it is used once is for `spendProof`.
 */
export async function readProof(secret: Buffer, text: string, now: Date): Promise<ProofOfWork | null> {
  const payload = Payload.safeParse(parsed(text))
  if (!payload.success) return null
  const challenge = payload.data.challenge as unknown as Challenge
  const { data, expiresAt } = challenge.parameters as { data?: { issuedAt?: unknown }; expiresAt?: unknown }
  if (typeof expiresAt !== 'number' || typeof data?.issuedAt !== 'number') return null
  const age = now.getTime() - data.issuedAt
  if (age < fastestMs || age > lifetimeMs) return null
  const { verified } = await verifySolution({ challenge, solution: payload.data.solution, deriveKey, ...secretsOf(secret) })
  if (!verified) return null
  const id = createHash('sha256').update(payload.data.challenge.signature).digest('base64url')
  return { id, expiresAt: new Date(expiresAt * 1000) }
}

function secretsOf(secret: Buffer) {
  return { hmacSignatureSecret: secret.toString('base64'), hmacKeySignatureSecret: `key:${secret.toString('base64')}` }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text.slice(0, 4000), 'base64').toString('utf8'))
  } catch {
    return undefined
  }
}
