/** A structured sentence: the UI translates `code` (`<room>.reason.<what>`) with `params`. */
export type Reason = { readonly code: string; readonly params: Readonly<Record<string, string>> }
