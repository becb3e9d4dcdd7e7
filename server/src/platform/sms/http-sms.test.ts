import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpSms } from './sms.js';

describe('an SMS provider', () => {
  let server: Server;
  let status = 200;
  const asked: { request: IncomingMessage; body: string }[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        asked.push({ request, body });
        response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const sms = (url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`) => new HttpSms(url, 'token');

  it('is given number and text, with its token', async () => {
    await sms().send('13800000001', '【惠法通】验证码 123456');
    expect(asked[0]!.request).toMatchObject({ method: 'POST', url: '/send' });
    expect(asked[0]!.request.headers).toMatchObject({
      authorization: 'Bearer token',
      'content-type': 'application/json',
    });
    expect(JSON.parse(asked[0]!.body)).toEqual({ phone: '13800000001', text: '【惠法通】验证码 123456' });
  });

  it.each([302, 400, 429, 500])('that answers %i is busy: the message is tried again', async (answer) => {
    status = answer;
    await expect(sms().send('13800000001', 'text')).rejects.toMatchObject({ code: 'SMS_BUSY' });
    expect(asked.some(({ request }) => request.url === '/elsewhere')).toBe(false);
  });

  it('that cannot be reached is busy', async () => {
    await expect(sms('http://127.0.0.1:9/send').send('13800000001', 'text')).rejects.toMatchObject({
      code: 'SMS_BUSY',
    });
  });
});
