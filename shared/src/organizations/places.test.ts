import { HTTPS_LINK_PATTERN, mapPageOf } from './places.js';

describe('a link to a map', () => {
  const pattern = new RegExp(HTTPS_LINK_PATTERN);

  it.each(['https://j.map.baidu.com/ab/cd', 'https://uri.amap.com/marker?position=121.7,31.0', 'https://map.qq.com'])(
    'may be %s',
    (link) => expect(pattern.test(link)).toBe(true),
  );

  it.each([
    'http://map.qq.com/x',
    'javascript:alert(1)',
    'https://',
    'https://localhost/x',
    'https://map.qq.com@evil.example/x',
    'https://map.qq.com/a b',
    'https://map.qq.com/"onclick=',
    ' https://map.qq.com',
    'https://地图.example/x',
  ])('may not be %s', (link) => expect(pattern.test(link)).toBe(false));

  it('is the office’s own, else made of the coordinates, else none', () => {
    const bare = { name: '服务点', latitude: null, longitude: null, mapLink: null };
    expect(mapPageOf(bare)).toBeNull();
    expect(mapPageOf({ ...bare, latitude: 31.05, longitude: 121.75 })).toBe(
      `https://uri.amap.com/marker?position=121.75,31.05&name=${encodeURIComponent('服务点')}`,
    );
    expect(mapPageOf({ ...bare, latitude: 31, longitude: 121, mapLink: 'https://map.qq.com/x' })).toBe(
      'https://map.qq.com/x',
    );
  });
});
