import { PRIVACY_NOTICE_VERSION } from '@huifa/shared/consultations/booking.rules';
import type { PrivacyNoticeView } from './town.dto.js';

/** The privacy notice in force, in words a villager uses (个人信息保护法 Art. 17; docs/law/personal-information.md). */
export const PRIVACY_NOTICE: PrivacyNoticeView = {
  version: PRIVACY_NOTICE_VERSION,
  sections: [
    {
      title: '谁在用您的信息',
      paragraphs: ['惠南镇法治办。有疑问可以打镇法律服务站电话，或到站里当面问。'],
    },
    {
      title: '我们记下什么',
      paragraphs: [
        '怎么称呼您、联系电话、您住哪个村居：用来找到您、给您回电话。',
        '您想问的事、对方是谁：用来找合适的律师，先查有没有利益冲突。',
        '不收身份证号，不读您的通讯录和位置。',
      ],
    },
    {
      title: '给谁看',
      paragraphs: [
        '接您这件事的律师，查过没有利益冲突以后才能看到内容和电话。交给律所前会单独问您同不同意。',
        '镇里的工作人员平时只看到编号、类别和办到哪一步。要打开内容，必须写明理由，您在手机上能看到是谁、什么时候、为什么。',
      ],
    },
    {
      title: '存多久',
      paragraphs: ['办完后保存 3 年，到期删除或者去掉姓名电话。'],
    },
    {
      title: '您可以怎么做',
      paragraphs: ['可以随时查看、更正，要求删除或者撤回同意。不同意也可以先随便看看，或者直接打电话来问。'],
    },
  ],
};
