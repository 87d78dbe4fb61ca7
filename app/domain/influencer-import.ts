export const importStatuses = ['running', 'done'] as const
export type ImportStatus = (typeof importStatuses)[number]

/** An invitation to work with a brand: until it is answered it is open. `replaced`: a later one to the same address took its place. */
export const invitationStatuses = ['open', 'accepted', 'declined', 'replaced'] as const
export type InvitationStatus = (typeof invitationStatuses)[number]

/** Rows of one file at most. */
export const maxImportRows = 5_000

/** One person of a file, with what waits for them. */
export type ImportRow = {
  readonly row: number
  /** Lower case. */
  readonly email: string
  readonly name: string
  readonly groupId: string | null
  readonly campaignId: string | null
  readonly tags: readonly string[]
  readonly wantedCode: string | null
}

/** A row that came to nothing: what it was about, and the code of the broken rule. */
export type ImportFailure = { readonly row: number; readonly value: string; readonly code: string }
