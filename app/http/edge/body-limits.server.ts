import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from '#app/platform/logger.server.ts'
import type { EdgeEnv } from './edge-env.ts'
import { refuse } from './refuse.server.ts'

const largestForm = 1024 * 1024
/** Two documents of 10 MiB and the fields beside them. */
const largestUpload = 21 * 1024 * 1024

/** Files are sent to addresses that end in `/documents` or `/logo`, of pages (`.data` is how Remix posts) and of the API; nowhere else. */
const takesFiles = /\/(?:documents|logo)(?:\.data)?$/

/** Refuses (413) a body that is too big for its address, by its announced length where there is one, before anything reads it. */
export function limitBody(logger: Logger): MiddlewareHandler<EdgeEnv> {
  const onError = (c: Context<EdgeEnv>) => refuse(c, logger, 'too-large')
  const forms = bodyLimit({ maxSize: largestForm, onError })
  const uploads = bodyLimit({ maxSize: largestUpload, onError })
  return (c, next) => (isUpload(c.req.path, c.req.header('Content-Type')) ? uploads(c, next) : forms(c, next))
}

function isUpload(path: string, contentType = ''): boolean {
  return takesFiles.test(path) && contentType.startsWith('multipart/form-data')
}
