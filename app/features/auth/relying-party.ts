/** Whom passkeys are made for: this site, and no other that looks like it. */
export type RelyingParty = {
  /** Host name; passkeys stay with it for ever. */
  readonly id: string
  readonly origin: string
  /** As the device shows it. */
  readonly name: string
}

/** @param publicUrl where people reach the platform */
export function relyingPartyOf(publicUrl: string, name: string): RelyingParty {
  const { hostname, origin } = new URL(publicUrl)
  return { id: hostname, origin, name }
}
