import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address is one of the public internet: none of this machine, of a private or shared network, link-local (where clouds keep their
 * metadata), multicast or reserved, also when it is an IPv4 address dressed as IPv6 (mapped, NAT64, 6to4, Teredo are all ranges of their own).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address.split('%')[0]!).range() === 'unicast'
}

/** Whether a host name or address of a URL names this machine or a network of ours, before anything is looked up. */
export function isInternalName(hostname: string): boolean {
  const name = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
  if (ipaddr.isValid(name)) return !isPublicAddress(name)
  return !name.includes('.') || /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)$/.test(name)
}
