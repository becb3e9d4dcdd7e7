const TEXT_FILE = /\.(js|json|wxml|wxss|wxs|svg|txt)$/;

const SECRETS = [
  [/(app)?secret.{0,20}[0-9a-f]{32}/gi, 'looks like an app secret'],
  [/session_key/g, 'session_key belongs to the server'],
  [/access_token=/g, 'access_token belongs to the server'],
  [/-----BEGIN/g, 'looks like a key'],
  [/\b(AKID|LTAI)[A-Za-z0-9]{8,}/g, 'looks like a cloud key'],
];

// Taro names what sub-packages share by the hash of it, and a hash may have any digits in it.
const PERSONAL = [
  [
    /(?<!sub-common\/[\da-f]*)(?<![\d.])[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g,
    'looks like an ID number',
  ],
  [/(?<!sub-common\/[\da-f]*)(?<![\d.])1[3-9]\d{9}(?!\d)/g, 'looks like a mobile number'],
];

// Namespaces are names, not addresses anybody is sent to.
const DEVELOPMENT = [
  [/\blocalhost\b|\b127\.0\.0\.1\b|\b192\.168\.|\bngrok\b|\bvconsole\b/gi, 'a development address or tool'],
  [/http:\/\/(?!www\.w3\.org\/)[^\s"'`)\\]*/g, 'an address without https, which WeChat refuses'],
];

/**
 * What must never be in a package anybody can download: secrets, personal numbers, development addresses, source maps.
 *
 * @param {{ name: string, text: string }[]} files
 * @param {string[]} [canaries] random values that were secrets in the build's environment
 */
export function scanPackage(files, canaries = []) {
  const problems = files.filter(({ name }) => /\.map$|(^|\/)project\.private\.config\.json$|(^|\/)\.env/.test(name));
  const found = problems.map(({ name }) => `${name}: does not belong into a package`);
  for (const file of files.filter(({ name }) => TEXT_FILE.test(name))) {
    const { name, text } = file;
    for (const [pattern, why] of [...SECRETS, ...PERSONAL, ...DEVELOPMENT]) {
      for (const [hit] of text.matchAll(pattern)) found.push(`${name}: ${why}: ${hit.slice(0, 60)}`);
    }
    for (const canary of canaries)
      if (text.includes(canary)) found.push(`${name}: holds a secret of the build's environment`);
    if (/sourceMappingURL=/.test(text)) found.push(`${name}: names a source map`);
  }
  return [...new Set(found)];
}
