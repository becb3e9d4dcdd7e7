import { type ApiRequest, createClient, Refused } from './client.js';

/** A client whose requests are kept and answered with `status` and `body`. */
function made(status: number, body: unknown) {
  const asked: ApiRequest[] = [];
  const api = createClient((request) => {
    asked.push(request);
    return Promise.resolve({ status, body });
  });
  return { api, asked };
}

describe('the client of all screens', () => {
  it('fills the path, and sends body and key', async () => {
    const { api, asked } = made(200, { id: 'x' });
    await api('POST /matters/{id}/cancel', { path: { id: 'a/b' }, body: { version: 3 }, once: 'key-00001' });
    expect(asked).toEqual([{ method: 'POST', path: '/matters/a%2Fb/cancel', body: { version: 3 }, once: 'key-00001' }]);
  });

  it('leaves out what a filter does not say', async () => {
    const { api, asked } = made(200, {});
    await api('GET /board', { query: { number: '000 1', topic: undefined as never } });
    expect(asked).toEqual([{ method: 'GET', path: '/board?number=000%201' }]);
  });

  it('gives back the answer', async () => {
    const { api } = made(200, { name: '惠南镇' });
    expect(await api('GET /town')).toEqual({ name: '惠南镇' });
  });

  it('turns a refusal into its code and its sentence', async () => {
    const refusal = { code: 'SLOT_TAKEN', message: '这个时间刚被别人约走了', requestId: 'r', details: { slots: [] } };
    const refused = await made(409, refusal)
      .api('GET /town')
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ status: 409, refusal, message: refusal.message });
  });

  it('lets a failed connection through as it is', async () => {
    const api = createClient(() => Promise.reject(new Error('no net')));
    await expect(api('GET /town')).rejects.toThrow('no net');
  });
});
