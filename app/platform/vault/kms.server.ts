/** A key of 32 bytes for one record, and the same wrapped by the key `keyId` of the KMS. */
export type DataKey = { readonly plain: Buffer; readonly wrapped: Buffer; readonly keyId: string }

/** A wrapped data key as it is stored. */
export type WrappedKey = { readonly wrapped: Buffer; readonly keyId: string }

/**
 * Whoever keeps the keys that wrap data keys. `purpose` is authenticated on every call: what was wrapped for one purpose is unwrapped for no
 * other. Key ids are ASCII of at most 255 characters.
 */
export type Kms = {
  /** The id of the key that new data keys are wrapped by. */
  currentKeyId(): Promise<string>
  /** Whether `keyId` is one of this KMS's, by its look or by its ring: says which KMS to ask, not that it will answer. */
  knows(keyId: string): boolean
  generateDataKey(purpose: string): Promise<DataKey>
  /** Wraps a data key by the current key: for moving it here from another KMS. */
  wrap(plain: Buffer, purpose: string): Promise<WrappedKey>
  /** @throws Error when the key is unknown or the purpose or a byte is wrong */
  unwrap(key: WrappedKey, purpose: string): Promise<Buffer>
  /** Wraps by the current key what another of its keys wrapped. */
  rewrap(key: WrappedKey, purpose: string): Promise<WrappedKey>
}
