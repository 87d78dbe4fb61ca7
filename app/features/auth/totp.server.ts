import { generate, generateSecret, generateURI, verify } from 'otplib'

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, thirty seconds. One step of clock difference either way. */
const toleranceSeconds = 30
const codeForm = /^\d{6}$/

/** 160 random bits in Base32, what an authenticator app is told. */
export function newTotpSecret(): string {
  return generateSecret()
}

/** The code that an authenticator app shows at an instant. */
export function totpCode(secret: string, now: Date): Promise<string> {
  return generate({ secret, epoch: Math.floor(now.getTime() / 1000) })
}

/** The `otpauth:` address behind the QR code. `issuer` and `account` are what the app shows. */
export function totpUri(secret: string, { issuer, account }: { issuer: string; account: string }): string {
  return generateURI({ issuer, label: account, secret })
}

/** Blanks are how people read six digits aloud. */
export function isTotpForm(code: string): boolean {
  return codeForm.test(code.replace(/\s/g, ''))
}

/**
 * The time step that a code belongs to, or null where it is wrong.
 * @param now the machine's time
 * @param lastStep step of the last code accepted; that one and earlier ones are refused
 */
export async function matchTotp(secret: string, code: string, now: Date, lastStep: number | null): Promise<number | null> {
  if (!isTotpForm(code)) return null
  const result = await verify({
    secret,
    token: code.replace(/\s/g, ''),
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: toleranceSeconds,
  })
  if (!result.valid || !('timeStep' in result)) return null
  return lastStep === null || result.timeStep > lastStep ? result.timeStep : null
}
