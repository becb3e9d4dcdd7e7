import { asRange, isRange, liesIn } from './ranges.js';

describe('an address range', () => {
  it.each(['10.2.0.0/16', '192.0.2.7/32', '0.0.0.0/0', '2001:db8::/32', '::1/128'])('is %s', (cidr) => {
    expect(isRange(cidr)).toBe(true);
  });

  it.each(['10.2.0.0', '10.2.0.0/33', '2001:db8::/129', '10.2/16', 'office/8', '10.2.0.0/16/1', '10.2.0.0/-1', ''])(
    'is not %j',
    (text) => expect(isRange(text)).toBe(false),
  );

  it('of one address is that address', () => {
    expect([asRange('192.0.2.7'), asRange('2001:db8::7'), asRange('10.0.0.0/8')]).toEqual([
      '192.0.2.7/32',
      '2001:db8::7/128',
      '10.0.0.0/8',
    ]);
  });

  it.each([
    ['10.2.3.4', ['10.2.0.0/16'], true],
    ['10.3.0.1', ['10.2.0.0/16'], false],
    ['10.3.0.1', ['10.2.0.0/16', '10.3.0.0/24'], true],
    ['2001:db8:1::5', ['2001:db8::/32'], true],
    ['2001:db9::5', ['2001:db8::/32', '10.0.0.0/8'], false],
    ['10.2.3.4', ['::/0'], false],
    ['10.2.3.4', [], false],
    ['not an address', ['0.0.0.0/0', '::/0'], false],
  ])('%s in %j: %s', (address, ranges, inside) => expect(liesIn(address, ranges)).toBe(inside));
});
