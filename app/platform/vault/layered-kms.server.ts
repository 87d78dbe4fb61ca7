import type { Kms, WrappedKey } from './kms.server.ts'

/** Wraps by `current`; what one of `others` wrapped still opens, and is moved over when it is re-wrapped. */
export function layerKms(current: Kms, others: readonly Kms[]): Kms {
  const all = [current, ...others]

  function keeperOf({ keyId }: WrappedKey): Kms {
    const keeper = all.find((kms) => kms.knows(keyId))
    if (keeper === undefined) throw new Error(`no configured KMS has the key ${keyId}`)
    return keeper
  }

  return {
    ...current,
    knows: (keyId) => all.some((kms) => kms.knows(keyId)),
    unwrap: async (key, purpose) => keeperOf(key).unwrap(key, purpose),
    async rewrap(key, purpose) {
      const keeper = keeperOf(key)
      if (keeper === current) return current.rewrap(key, purpose)
      const plain = await keeper.unwrap(key, purpose)
      try {
        return await current.wrap(plain, purpose)
      } finally {
        plain.fill(0)
      }
    },
  }
}
