import type { Vault } from '#app/platform/vault/vault.server.ts'

/** A value that was recorded as read, still sealed: it is opened outside the transaction, where the key service may be waited for. */
export type SealedSecret = { readonly sealed: Uint8Array; readonly owner: string }

/** The value itself. */
export async function openSecret(vault: Vault, { sealed, owner }: SealedSecret): Promise<string> {
  return (await vault.open(sealed, owner)).toString('utf8')
}
