import type { z } from 'zod'
import type { Role, UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import type { TokenClaims } from '#app/features/auth/access-token.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { Tx } from '#db/types.ts'

/** Who may call: anybody, whoever holds a token, or the holders of one of these roles for at least one brand (administrators count as staff). */
export type Access = 'public' | 'signed-in' | readonly Role[]

/** Who calls, when, in which language, and which request it was. */
export type CallContext = Context & {
  readonly actor: UserActor
  /** What the access token says. */
  readonly credential: TokenClaims
  /** Of Accept-Language, else of the account. */
  readonly language: Language
  readonly request: Request
  /** Aborted when the caller leaves. */
  readonly signal: AbortSignal
  /** For work outside of the operation's own transaction: one within the caller's scope. */
  readonly read: Transact
  readonly write: Transact
}

type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

type Facts = {
  /** Operation id, and the name of its file. */
  readonly id: string
  readonly method: 'get' | 'post' | 'put' | 'patch'
  /** Below `/api/v1`; `{name}` takes the field of that name in the input. */
  readonly path: string
  readonly summary: string
  /** CommonMark. */
  readonly description?: string
  readonly tag: string
  readonly access: Access
  /** Of a success; 200 unless told otherwise. */
  readonly status?: 200 | 201 | 202
  /** A program of its own may call it whatever its scopes. Else it needs `<tag>.read` or `<tag>.write`. */
  readonly isForEveryClient?: boolean
  /** Speaks RFC 6749 too: a form with its names, answered with its names. */
  readonly isOAuth?: boolean
  /** The body is a form with files (multipart), which the work reads itself; `input` holds the fields of path and query. */
  readonly form?: z.ZodObject
  /** Media type of the answer when it is no JSON: the output is then a Response. */
  readonly mediaType?: string
}

/** Exactly one of the three: in a transaction (read-only for GET), outside of any because other systems are called, or without a token. */
type Work<Input, Output> =
  | { run(tx: Tx, input: Input, ctx: CallContext): Promise<Output>; runOutside?: never; runPublic?: never }
  | { runOutside(input: Input, ctx: CallContext): Promise<Output>; run?: never; runPublic?: never }
  | { runPublic(input: Input, request: Request): Promise<Output>; run?: never; runOutside?: never }

/** One thing that the API does. Input and output are checked by the schemas that its documentation is made from. */
export type Operation = Facts & {
  /** Fields of path, query (GET) or JSON body (otherwise), in one object. */
  readonly input: z.ZodObject
  /** What is answered; fields that it does not name are left out. */
  readonly output: z.ZodType
  readonly status: 200 | 201 | 202
} & Work<unknown, unknown>

/** Binds an operation's schemas to its work. */
export function defineOperation<Input extends z.ZodObject, Output extends z.ZodType>(
  operation: Facts & { readonly input: Input; readonly output: Output } & Work<z.output<Input>, z.input<Output>>,
): Operation {
  return { ...operation, status: operation.status ?? 200 } as Operation
}

/** Where the API stands. */
export const apiBase = '/api/v1'

/** Names between braces in a path, in their order. */
export function pathFields(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
}
