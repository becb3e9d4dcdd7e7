import { BlockList, isIP } from 'node:net';

/** The family of 'address/bits', or null when that is no range. */
function partsOf(cidr: string): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | null {
  const [address = '', bits = '', ...rest] = cidr.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0 || !/^\d{1,3}$/.test(bits)) return null;
  if (Number(bits) > (version === 4 ? 32 : 128)) return null;
  return { address, bits: Number(bits), family: version === 4 ? 'ipv4' : 'ipv6' };
}

/** Whether a text is a range: '10.2.0.0/16', '2001:db8::/32'. */
export function isRange(cidr: string): boolean {
  return partsOf(cidr) !== null;
}

/** A single address is a range of one. */
export function asRange(text: string): string {
  const version = isIP(text);
  return version === 0 ? text : `${text}/${version === 4 ? 32 : 128}`;
}

/** Whether an address lies in one of the ranges. */
export function liesIn(address: string, cidrs: readonly string[]): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  // One family only: BlockList holds an IPv4 address to lie in ::/0 as well.
  for (const parts of cidrs.map(partsOf))
    if (parts?.family === family) list.addSubnet(parts.address, parts.bits, parts.family);
  return list.check(address, family);
}
