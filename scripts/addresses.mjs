/** What the person sees when everything runs: where to look and who to be. */

const PLACES = [
  ['入口页', '/'],
  ['手机端（居民、律师）', '/m/'],
  ['办公台（镇上工作人员）', '/office/'],
  ['接口文档', '/api/docs'],
];

/** Prints the addresses and, in demo mode, the demo people. */
export async function printAddresses(base, took) {
  console.log(`\n✔ 惠法通已就绪 / ready（${took}）\n`);
  for (const [title, path] of PLACES) console.log(`  ${padded(title, 24)}${base}${path}`);
  const people = await demoPeople(base);
  if (people !== undefined) printPeople(people);
  console.log('\n  按 Ctrl-C 停止 / Ctrl-C stops everything\n');
}

/** None in production, where the address does not exist. */
async function demoPeople(base) {
  try {
    const reply = await fetch(`${base}/api/v1/demo/people`);
    return reply.ok ? await reply.json() : undefined;
  } catch {
    return undefined;
  }
}

function printPeople({ residents = [], advisers = [], office = [] }) {
  printGroup('演示居民（手机端登录页「演示：当一回居民」）', residents, personLine);
  printGroup('演示律师（手机端登录页「演示：当一回律师」）', advisers, personLine);
  printGroup('办公台演示账号（账号、密码、姓名）', office, deskLine);
}

function printGroup(title, people, line) {
  if (people.length === 0) return;
  console.log(`\n  ${title}`);
  for (const person of people) console.log(`    ${line(person).trimEnd()}`);
}

function personLine({ name, note }) {
  return [padded(name ?? '', 12), note ?? ''].join('');
}

function deskLine({ login, password, name, note }) {
  return [padded(login ?? '', 14), padded(password ?? '', 18), padded(name ?? '', 12), note ?? ''].join('');
}

/** A terminal draws a Chinese character two columns wide. */
function padded(text, width) {
  const drawn = [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, width - drawn));
}
