/** In WeChat: a film with its captions, on the town's money and on one's own, left and taken up again, and on to help. */
import assert from 'node:assert/strict';

export const title = 'A resident watches a film with captions, comes back to it and sees the times in two taps';
export const needsServer = true;

/** @param {import('../journeys.mjs').Stage} stage */
export async function run({ newPhone }) {
  const phone = newPhone({ nextLoginCode: () => 'demo-busy', wx: { getNetworkType: () => ({ networkType: '4g' }) } });
  await phone.open('/mine/index');
  await phone.tap('登录');
  await phone.tap('微信一键登录');
  await phone.tab('说法');
  await phone.tap('免费的鸡蛋');
  await phone.at('episode/pages/watch/index');
  await phone.tap('播放');
  await phone.waitFor('现在用的是流量');
  await phone.tap('用流量，放吧');
  await phone.event('#film', 'timeupdate', { currentTime: 21, duration: 60 });
  const line = phone.text().match(/(讲课的|儿子|阿婆)：[^\n]+/)?.[0];
  assert.ok(line, `no captions: ${phone.text()}`);
  await phone.back();
  await phone.tap('免费的鸡蛋');
  await phone.waitFor('从 0:21 接着看');
  assert.ok(phone.sees('先备好这些材料') && phone.sees('96110'));
  await phone.tap('我家也有这事');
  await phone.at('booking/pages/start/index');
  assert.ok(phone.sees('您要问的是：刑事'));
  await phone.tap('不是');
  await phone.at('booking/pages/way/index');
  await phone.waitFor('律师打电话给我');
}
