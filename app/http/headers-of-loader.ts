import type { HeadersFunction } from '@remix-run/node'

/** A route's `headers` that sends with the page what its loader set. */
export const headersOfLoader: HeadersFunction = ({ loaderHeaders }) => loaderHeaders
