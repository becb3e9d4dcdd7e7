import { deviceLabel } from './device.js';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

describe('what a browser is called', () => {
  it.each([
    [`${WINDOWS} Chrome/120.0.0.0 Safari/537.36`, 'Chrome 浏览器 · Windows'],
    [`${WINDOWS} Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0`, 'Edge 浏览器 · Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0.44', '微信 · 苹果手机'],
    ['Mozilla/5.0 (X11; Linux x86_64; UOS) Chrome/108.0 Safari/537.36', 'Chrome 浏览器 · 国产系统'],
    ['curl/8.0', '不认识的浏览器'],
    [undefined, '不认识的浏览器'],
  ])('%s', (agent, label) => {
    expect(deviceLabel(agent)).toBe(label);
  });
});
