import { lookup as lookUp } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector, type Dispatcher } from 'undici'
import { isInternalName, isPublicAddress } from './public-address.ts'

/** A connection that was refused before it was made: `code` says so in logs, the address is not in it. */
export class OutboundRefused extends Error {
  readonly code = 'ERR_OUTBOUND_REFUSED'

  constructor() {
    super('outbound connection refused: not an https address of the public internet')
    this.name = 'OutboundRefused'
  }
}

export type PublicDispatcherOptions = Omit<Agent.Options, 'connect'> & {
  /** How names are resolved; the system's way unless told. */
  readonly lookup?: LookupFunction
}

/**
 * A dispatcher for hosts that a configuration names: https only, to addresses of the public internet only. The address is looked at where it is
 * connected to, so a name that resolves differently the second time gains nothing. Redirects are not followed: undici does so only when asked.
 */
export function createPublicDispatcher({
  lookup = lookUp as LookupFunction,
  ...options
}: PublicDispatcherOptions = {}): Dispatcher {
  const connect = buildConnector({ lookup: guarded(lookup) })
  return new Agent({
    ...options,
    connect(target, callback) {
      const { protocol, hostname } = target
      const isAddress = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
      if (protocol !== 'https:' || isInternalName(hostname) || (isAddress && !isPublicAddress(hostname.replace(/^\[|\]$/g, ''))))
        return callback(new OutboundRefused(), null)
      connect(target, callback)
    },
  })
}

/** A lookup whose answer is an error as soon as one of the addresses is not public. */
function guarded(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, '')
      const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found
      const [first] = addresses
      if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address)))
        return callback(new OutboundRefused(), '')
      if (options.all === true) callback(null, [...addresses])
      else callback(null, first.address, first.family)
    })
}
