/** `npm run gallery`: every screen in pictures, as a newcomer and as people of the demo town see it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerHelp, DATA, endWith, inRepository, isMain, plainError } from './repository.mjs';
import { build } from './build.mjs';
import { ensureSystem, findProgram, systemEnvironment } from './system.mjs';
import { endEverything, endOnSignals, whenEnding } from './shutdown.mjs';
import { requireNode } from './install.mjs';
import { secondsSince } from './process.mjs';
import { startTrialTown } from './trial-town.mjs';

const HELP = `
npm run gallery [-- --readme]

Builds what is stale, starts a throw-away demo town and takes a picture of every screen: the phone at 390×844, in normal
type and in 长辈版, and the desk at 1440×900. The page is .data/gallery/index.html. --readme writes those of the README
anew.
`;

const FOLDER = join(DATA, 'gallery');
const README_FOLDER = inRepository('docs', 'pictures');
/** Pictures of the README by group and title; colours are few, so a palette halves them. */
const OF_README = {
  'phone-home': ['手机 · 居民 · 普通版', '首页'],
  'phone-elder': ['手机 · 居民 · 长辈版', '首页'],
  'phone-film': ['手机 · 新来的人 · 普通版', '看短片'],
  'phone-lawyer': ['手机 · 律师', '派单'],
  'desk-morning': ['办公台', '今天'],
  'desk-board': ['办公台', '在办的事'],
};

async function keepForReadme(pictures) {
  const { default: sharp } = await import('sharp');
  mkdirSync(README_FOLDER, { recursive: true });
  for (const [name, [group, title]] of Object.entries(OF_README)) {
    const picture = pictures.find((each) => each.group === group && each.title === title);
    if (picture === undefined) throw plainError(`no picture 「${title}」 of 「${group}」`);
    await sharp(join(FOLDER, picture.file))
      .png({ palette: true, colours: 128 })
      .toFile(join(README_FOLDER, `${name}.png`));
  }
}

/** Writes one page that shows all pictures, in groups. */
function writePage(pictures) {
  const groups = [...new Set(pictures.map(({ group }) => group))];
  const shown = (group) =>
    pictures
      .filter((picture) => picture.group === group)
      .map(({ file, title, desk }) => {
        const width = desk ? 720 : 260;
        return `<figure><img src="${file}" width="${width}" alt="${title}"><figcaption>${title}</figcaption></figure>`;
      })
      .join('\n');
  const sections = groups.map((group) => `<h2>${group}</h2>\n<div>\n${shown(group)}\n</div>`).join('\n');
  const style = `
    body { margin: 24px; font: 15px/1.5 sans-serif; background: #eee }
    div { display: flex; flex-wrap: wrap; gap: 16px }
    figure { margin: 0 } img { display: block; background: #fff }`;
  const head = `<meta charset="utf-8"><title>惠法通 界面一览</title><style>${style}</style>`;
  writeFileSync(
    join(FOLDER, 'index.html'),
    `<!doctype html><html lang="zh-CN"><head>${head}</head><body>\n${sections}\n</body></html>\n`,
  );
}

async function main() {
  answerHelp(HELP);
  requireNode();
  endOnSignals();
  const start = performance.now();
  await build(['server', 'office', 'h5']);
  await ensureSystem(['browser', 'database']);
  Object.assign(process.env, { CHROMIUM: process.env.CHROMIUM ?? findProgram('chromium') }, systemEnvironment());
  const town = process.env.TRIAL_TOWN ? { base: process.env.TRIAL_TOWN, stop() {} } : await startTrialTown();
  whenEnding(town.stop);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  // Only now: the packages these use may have been installed by the build.
  const { takePictures } = await import('../test/journeys/pictures.mjs');
  const pictures = await takePictures(town.base, FOLDER);
  writePage(pictures);
  if (process.argv.includes('--readme')) await keepForReadme(pictures);
  console.log(`✔ ${pictures.length} 张图 ${secondsSince(start)}：.data/gallery/index.html`);
}

if (isMain(import.meta))
  await main().then(endEverything, async (error) => {
    await endEverything();
    return endWith(error);
  });
