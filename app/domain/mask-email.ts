/** An address that its owner knows again and nobody else reads: `m•••@lumbre.example`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${[...email][0] ?? ''}•••${email.slice(at)}`
}
