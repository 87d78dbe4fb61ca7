import ipaddr from 'ipaddr.js'

/**
 * The network of an address: /24 of IPv4 (also where it is written as IPv6), /64 of IPv6. It tells one office, provider or country from
 * another, which is what a trail is asked, and not one household from its neighbours. Null for what is no address.
 */
export function networkOf(address: string): string | null {
  if (!ipaddr.isValid(address)) return null
  const parsed = ipaddr.process(address)
  const bits = parsed.kind() === 'ipv4' ? 24 : 64
  const network =
    parsed.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(`${parsed.toString()}/${bits}`)
      : ipaddr.IPv6.networkAddressFromCIDR(`${withoutZone(parsed.toString())}/${bits}`)
  return `${network.toString()}/${bits}`
}

/** `fe80::1%eth0` names an interface of this machine. */
function withoutZone(address: string): string {
  return address.replace(/%.*$/, '')
}
