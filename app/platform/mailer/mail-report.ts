/** What a provider tells later about a mail that it took. */
export type MailReport = {
  /** Our id, where the provider gives it back. */
  readonly emailId: string | null
  readonly providerMessageId: string
  /** `bounced`: it did not arrive. `complained`: its reader called it unwanted. */
  readonly kind: 'bounced' | 'complained'
  /** There is no such mailbox, or the provider will not write to it any more. */
  readonly isAddressDead: boolean
  readonly reason: string
}
