/** What the server hands to every loader and action as `context`. */
export type LoadContext = {
  readonly cspNonce: string
  readonly requestId: string
  /** Built file of a language's texts, to be preloaded; undefined in development. */
  readonly textsAsset: (language: string) => string | undefined
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends LoadContext {}
  interface Future {
    v3_singleFetch: true
  }
}
