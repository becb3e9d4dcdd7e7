/**
 * Somebody new asks the town for a file in WeChat: by way of the four choices, through the form, to the number; sees the
 * office confirm and when the answer is due; and takes the request back.
 */
import assert from 'node:assert/strict';
import { isIdentityNumber } from '@huifa/shared/disclosure/applications';
import { atTheDesk, Somebody } from '../../../scripts/smoke-people.mjs';

export const title = 'A newcomer asks for a file, sees until when there is an answer and why, and takes it back';
export const needsServer = true;

const NAME = '阿菊';
const WANTED = '测试村 2024 年宅基地审批名单';
/** Of a place code that no place has; the check sign makes it right. */
const IDENTITY = [...'0123456789X'].map((sign) => `99999919700101001${sign}`).find(isIdentityNumber);

/** @param {import('../journeys.mjs').Stage} stage */
export async function run({ newPhone, server }) {
  const director = await directorOf(server);
  await openChannel(director);
  const phone = newPhone();
  await reachTheForm(phone);
  await fillIn(phone);
  const number = await file(phone);
  await confirm(director, number);
  await follow(phone, number);
}

async function reachTheForm(phone) {
  await phone.open('/home/index');
  await phone.tap('要政府的文件');
  await phone.at('guide/pages/files/index');
  await phone.tap('我要投诉、举报');
  await phone.at('guide/pages/complaints/index');
  assert.ok(phone.sees('12388'));
  await phone.back();
  await phone.tap('要一份政府的文件');
  await phone.at('disclosure/pages/how/index');
  await phone.tap('开始写');
  await phone.at('account/pages/sign-in/index');
  await phone.tap('微信一键登录');
  await phone.at('account/pages/privacy/index');
  await phone.tap('同意');
  await phone.at('disclosure/pages/what/index');
}

async function fillIn(phone) {
  await phone.tap('下一步');
  assert.ok(phone.sees('请写明要哪份文件'), 'what is missing is said at its field');
  await phone.type('文件叫什么', WANTED);
  await phone.tap('下一步');
  await phone.at('disclosure/pages/who/index');
  await phone.type('姓名', NAME);
  await phone.type('身份证号', `${IDENTITY.slice(0, -1)}${IDENTITY.endsWith('X') ? '0' : 'X'}`);
  await phone.tap('下一步');
  assert.ok(phone.sees('身份证号对不上'));
  await phone.type('身份证号', IDENTITY);
  await phone.tap('下一步');
  await phone.at('disclosure/pages/contact/index');
  await phone.type('电话', '02100000000');
  await phone.tap('下一步');
  await phone.at('disclosure/pages/receive/index');
  await phone.tap('电子文件');
  await phone.tap('在小程序里收');
  await phone.tap('下一步');
  await phone.waitFor('同意在小程序里收，请勾上');
  await phone.tap('我知道了，同意在小程序里收');
  await phone.tap('下一步');
}

async function file(phone) {
  await phone.at('disclosure/pages/summary/index');
  assert.ok(phone.sees(WANTED) && phone.sees(NAME) && phone.sees('就是正式送达，您同意了'));
  await phone.tap('没有写错，交上去');
  await phone.at('disclosure/pages/filed/index');
  await phone.waitFor('一个工作日内，镇里给您确认');
  return phone.text().match(/HN-GK-\d{4}-\d{6}/)[0];
}

async function follow(phone, number) {
  await phone.open('/matters/index');
  await phone.tap(number);
  await phone.at('disclosure/pages/request/index');
  await phone.waitFor('镇里已经登记');
  assert.match(phone.text(), /最晚 \d+年\d+月\d+日 周/);
  await phone.tap('为什么是这一天');
  assert.ok(phone.sees('数 20 个工作日') && phone.sees('第三十一条'));
  await phone.tap('撤回申请');
  await phone.tap('撤回');
  await phone.waitFor('您已经撤回');
}

async function directorOf(server) {
  const { office } = await new Somebody(server).get('/demo/people');
  return atTheDesk(
    server,
    office.find(({ role }) => role === 'director'),
  );
}

/** The town's 公开指南 announces the channel. */
async function openChannel(director) {
  const { mayWrite: _, ...settings } = await director.get('/keeping/disclosure/settings');
  await director.put('/keeping/disclosure/settings', {
    ...settings,
    startsOn: today(),
    onlineOpen: true,
    officeAddress: '测试路二号',
    officePhone: '021-00000000',
    reconsiderationUrl: 'https://reconsideration.example.com/',
    reconsiderationAddress: '测试路三号',
    court: '测试区人民法院',
  });
}

async function confirm(director, number) {
  const { requests } = await director.get('/desk/disclosures');
  const { id } = requests.find((request) => request.number === number);
  const { version } = await director.get(`/desk/disclosures/${id}`);
  await director.post(`/desk/disclosures/${id}/confirmations`, { version });
}

function today() {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
