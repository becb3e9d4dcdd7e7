/** What a browser calls itself, in words a clerk recognises. A hint for the owner of a session, never a proof. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/360SE|360EE|QIHU/, '360 浏览器'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/Edg\//, 'Edge 浏览器'],
  [/Firefox\//, '火狐浏览器'],
  [/Chrome\//, 'Chrome 浏览器'],
  [/Safari\//, 'Safari 浏览器'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, '安卓手机'],
  [/iPhone|iPad/, '苹果手机'],
  [/Mac OS X/, '苹果电脑'],
  [/UOS|Kylin/i, '国产系统'],
  [/Linux/, 'Linux'],
];

/** 「Chrome 浏览器 · Windows」; 「不认识的浏览器」 for anything else. */
export function deviceLabel(userAgent: string | undefined): string {
  const named = (table: typeof BROWSERS) => table.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  const parts = [named(BROWSERS), named(SYSTEMS)].filter((part) => part !== undefined);
  return parts.length === 0 ? '不认识的浏览器' : parts.join(' · ');
}
