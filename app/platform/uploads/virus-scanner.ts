/** Looks through a file before anything else does. */
export type VirusScanner = {
  /** Ends well for clean content. @throws DomainError uploads.infected | uploads.scanner-unavailable */
  scan(content: Uint8Array): Promise<void>
}

/** Where no scanner is configured. */
export const noScanner: VirusScanner = { scan: async () => undefined }
