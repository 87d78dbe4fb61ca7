import type { KeyObject } from 'node:crypto'
import type { PublicJwk } from '#db/schema/auth.ts'
import { keySetMs } from './token-lifetime.ts'

/** The keys of one moment: one signs, all verify. */
export type KeySet = {
  readonly signer: { readonly kid: string; readonly privateKey: KeyObject }
  readonly verifiers: ReadonlyMap<string, Verifier>
}

export type Verifier = {
  readonly publicKey: KeyObject
  readonly publicJwk: PublicJwk
  /** Null while nothing says when it ends. */
  readonly retiredAt: Date | null
}

/** The keys as this process knows them. */
export type Keyring = {
  signer(): Promise<KeySet['signer']>
  /** The key of that id, if it still verifies at `now`. */
  verifier(kid: string, now: Date): Promise<KeyObject | null>
  /** Every key that verifies at `now` (RFC 7517). */
  jwks(now: Date): Promise<{ keys: readonly PublishedJwk[] }>
}

export type PublishedJwk = PublicJwk & { readonly kid: string; readonly use: 'sig'; readonly alg: 'EdDSA' }

/** A key id that nobody knows asks the table at most this often: tokens are made up for free. */
const reloadMs = 5_000

/**
 * Keeps what `load` said for a minute. A key id that it does not know may be new: it loads again, but not within five seconds of the last time.
 * @param nowMs a clock that only runs forward
 */
export function createKeyring(load: () => Promise<KeySet>, nowMs: () => number = () => performance.now()): Keyring {
  let known: { readonly set: Promise<KeySet>; readonly loadedAt: number } | undefined

  function current(maxAgeMs: number): Promise<KeySet> {
    if (known !== undefined && nowMs() - known.loadedAt < maxAgeMs) return known.set
    const loading = { set: load(), loadedAt: nowMs() }
    known = loading
    loading.set.catch(() => {
      if (known === loading) known = undefined
    })
    return loading.set
  }

  async function find(kid: string): Promise<Verifier | undefined> {
    return (await current(keySetMs)).verifiers.get(kid) ?? (await current(reloadMs)).verifiers.get(kid)
  }

  return {
    signer: async () => (await current(keySetMs)).signer,
    async verifier(kid, now) {
      const found = await find(kid)
      return found !== undefined && isLive(found, now) ? found.publicKey : null
    },
    async jwks(now) {
      const { verifiers } = await current(keySetMs)
      const live = [...verifiers].filter(([, verifier]) => isLive(verifier, now))
      return { keys: live.map(([kid, { publicJwk }]) => ({ ...publicJwk, kid, use: 'sig', alg: 'EdDSA' })) }
    },
  }
}

function isLive({ retiredAt }: Verifier, now: Date): boolean {
  return retiredAt === null || now < retiredAt
}
