/** People of the films, drawn as SVG: friendly, simple, nobody in particular. Origin: middle of the waist, at the bottom. */

const SKIN = '#f3cfae';
const SKIN_ELDER = '#ecc3a0';
const INK = '#3a2f2a';

/** The cast. `hair` is a drawing below, `top` the colour of the jacket. */
export const CAST = {
  granny: { hair: 'bun', hairColor: '#d9d6d2', top: '#8d5a7c', trim: '#a8779a', elder: true },
  grandpa: { hair: 'balding', hairColor: '#e2e0dc', top: '#5c6f82', trim: '#74889c', elder: true },
  worker: { hair: 'crop', hairColor: '#2f2a28', top: '#d98a2b', trim: '#f0b45e' },
  boss: { hair: 'sleek', hairColor: '#3a3330', top: '#4a4f5c', trim: '#7c8496', tie: '#b23a3a' },
  sister: { hair: 'bob', hairColor: '#33291f', top: '#c2554d', trim: '#e0867e' },
  brother: { hair: 'crop', hairColor: '#4a3d33', top: '#54779c', trim: '#7b9cc0' },
  mother: { hair: 'bun', hairColor: '#a9a29b', top: '#4d7a68', trim: '#6f9c8a', elder: true },
  farmer: { hair: 'hat', hairColor: '#4a3d33', top: '#6d8a4f', trim: '#8fae6e' },
  cousin: { hair: 'crop', hairColor: '#2f2a28', top: '#9a6b3f', trim: '#bd8e60' },
  neighbour: { hair: 'balding', hairColor: '#6b625b', top: '#b5713c', trim: '#d0946a' },
  aunt: { hair: 'bob', hairColor: '#57483d', top: '#3f7f8c', trim: '#67a5b1' },
  lawyer: { hair: 'tail', hairColor: '#2d2622', top: '#0b6e63', trim: '#ffffff', glasses: true },
  son: { hair: 'crop', hairColor: '#2f2a28', top: '#3e6fa3', trim: '#6795c4' },
  seller: { hair: 'sleek', hairColor: '#1f1b1a', top: '#7a2f3a', trim: '#b8606d', tie: '#e6b422' },
  officer: { hair: 'cap', hairColor: '#1d2b4a', top: '#274a86', trim: '#c9d6ee' },
};

const HAIR = {
  bun: (c) =>
    `<circle cx="0" cy="-180" r="14" fill="${c}"/><path d="M-37,-132 C-42,-182 42,-182 37,-132 C30,-158 12,-164 0,-164 C-12,-164 -30,-158 -37,-132Z" fill="${c}"/>`,
  balding: (c) =>
    `<path d="M-37,-128 C-41,-146 -36,-160 -30,-160 C-32,-148 -32,-140 -32,-130Z M37,-128 C41,-146 36,-160 30,-160 C32,-148 32,-140 32,-130Z" fill="${c}"/>`,
  crop: (c) =>
    `<path d="M-36,-136 C-44,-184 44,-186 36,-136 C33,-150 28,-158 18,-158 C6,-157 -14,-160 -26,-155 C-32,-151 -34,-146 -36,-136Z" fill="${c}"/>`,
  sleek: (c) =>
    `<path d="M-36,-134 C-44,-182 30,-192 38,-150 C39,-142 37,-138 36,-134 C34,-148 30,-154 22,-156 C4,-152 -20,-150 -30,-152 C-34,-148 -35,-142 -36,-134Z" fill="${c}"/>`,
  bob: (c) =>
    `<path d="M-40,-108 C-48,-190 48,-190 40,-108 C34,-106 30,-112 32,-130 C32,-148 24,-156 12,-160 C0,-150 -24,-150 -31,-142 C-33,-130 -30,-110 -34,-106Z" fill="${c}"/>`,
  tail: (c) =>
    `<path d="M26,-160 C62,-158 56,-118 48,-98 C44,-112 44,-130 26,-140Z" fill="${c}"/><path d="M-36,-136 C-44,-186 44,-186 36,-136 C32,-152 18,-160 6,-161 C-10,-156 -26,-154 -36,-136Z" fill="${c}"/>`,
  hat: () =>
    `<ellipse cx="0" cy="-160" rx="62" ry="13" fill="#d9b46a"/><path d="M-34,-162 C-30,-196 30,-196 34,-162Z" fill="#e6c583"/><path d="M-34,-164 C-20,-158 20,-158 34,-164 L33,-170 C18,-164 -18,-164 -33,-170Z" fill="#b5522f"/>`,
  cap: (c) =>
    `<path d="M-38,-156 C-44,-192 44,-192 38,-156Z" fill="${c}"/><path d="M-34,-158 C-20,-150 20,-150 34,-158 L30,-150 C16,-143 -16,-143 -30,-150Z" fill="#10182b"/><circle cx="0" cy="-170" r="6" fill="#e6c35a"/>`,
};

/** Behind the head, for long hair. */
const BEHIND = { bob: (c) => `<path d="M-40,-110 C-46,-190 46,-190 40,-110Z" fill="${c}"/>` };

/** Where the hands are. Left is the viewer's left. */
const ARMS = {
  down: ['M-44,-78 C-62,-50 -60,-22 -56,6', 'M44,-78 C62,-50 60,-22 56,6'],
  point: ['M-44,-78 C-62,-50 -60,-22 -56,6', 'M44,-78 C72,-62 86,-74 100,-92'],
  open: ['M-44,-78 C-70,-58 -82,-62 -94,-80', 'M44,-78 C70,-58 82,-62 94,-80'],
  hold: ['M-44,-78 C-60,-44 -34,-34 -14,-42', 'M44,-78 C60,-44 34,-34 14,-42'],
  phone: ['M-44,-78 C-62,-50 -60,-22 -56,6', 'M44,-78 C74,-70 62,-112 40,-126'],
  wave: ['M-44,-78 C-62,-50 -60,-22 -56,6', 'M44,-78 C76,-84 78,-116 70,-142'],
  hips: ['M-44,-78 C-84,-60 -70,-28 -40,-16', 'M44,-78 C84,-60 70,-28 40,-16'],
};
const HANDS = {
  down: [
    [-56, 6],
    [56, 6],
  ],
  point: [
    [-56, 6],
    [102, -94],
  ],
  open: [
    [-96, -82],
    [96, -82],
  ],
  hold: [
    [-12, -42],
    [12, -42],
  ],
  phone: [
    [-56, 6],
    [40, -128],
  ],
  wave: [
    [-56, 6],
    [70, -146],
  ],
  hips: [
    [-40, -16],
    [40, -16],
  ],
};

/**
 * One person. `t` seconds, for breathing and blinking; `talking` moves the mouth; `look` -1…1 turns the eyes; `mood`
 * calm, glad, worried, cross.
 */
export function person(name, { x, y = 360, size = 1, t = 0, talking = false, look = 0, mood = 'calm', arms = 'down' }) {
  const who = CAST[name];
  const skin = who.elder ? SKIN_ELDER : SKIN;
  const seed = name.length * 1.7;
  const breath = Math.sin(t * 1.8 + seed) * 1.2;
  const tilt = talking ? Math.sin(t * 3.1 + seed) * 1.6 : Math.sin(t * 0.8 + seed) * 0.6;
  const [left, right] = ARMS[arms];
  const limb = (path) => `<path d="${path}" fill="none" stroke="${who.top}" stroke-width="21" stroke-linecap="round"/>`;
  const hands = HANDS[arms].map(([hx, hy]) => `<circle cx="${hx}" cy="${hy}" r="10.5" fill="${skin}"/>`).join('');
  const inFront = arms === 'hold' || arms === 'phone' || arms === 'wave' || arms === 'point';
  const armsDrawn = `${limb(left)}${limb(right)}${hands}`;
  const phone = arms === 'phone' ? '<rect x="30" y="-152" width="13" height="30" rx="3" fill="#26302d"/>' : '';
  return `<g transform="translate(${x},${y}) scale(${size})"><g transform="translate(0,${breath})">
${inFront ? '' : armsDrawn}
<path d="M-56,14 C-60,-52 -56,-88 -22,-96 L22,-96 C56,-88 60,-52 56,14Z" fill="${who.top}"/>
${collar(who, skin)}
${inFront ? armsDrawn : ''}
<g transform="rotate(${tilt} 0 -100)">${BEHIND[who.hair]?.(who.hairColor) ?? ''}
<circle cx="-36" cy="-134" r="7" fill="${skin}"/><circle cx="36" cy="-134" r="7" fill="${skin}"/>
<path d="M-36,-140 C-36,-182 36,-182 36,-140 C36,-112 18,-98 0,-98 C-18,-98 -36,-112 -36,-140Z" fill="${skin}"/>
${face(who, { t, seed, talking, look, mood })}${HAIR[who.hair](who.hairColor)}</g>${phone}</g></g>`;
}

function collar({ trim, tie }, skin) {
  const neck = `<path d="M-13,-106 L13,-106 L15,-92 C6,-84 -6,-84 -15,-92Z" fill="${skin}"/>`;
  if (tie)
    return `<path d="M-18,-96 L0,-64 L18,-96 L10,-98 L-10,-98Z" fill="#fff"/><path d="M-5,-86 L5,-86 L8,-40 L0,-30 L-8,-40Z" fill="${tie}"/>${neck}`;
  return `<path d="M-24,-96 L0,-66 L24,-96 L15,-92 C6,-84 -6,-84 -15,-92Z" fill="${trim}"/>${neck}`;
}

function face({ elder, glasses }, { t, seed, talking, look, mood }) {
  const dx = look * 5;
  const blink = (t + seed) % 3.4 < 0.14;
  const eye = (x) =>
    blink
      ? `<path d="M${x - 4},-136 q4,3 8,0" stroke="${INK}" stroke-width="2.4" fill="none" stroke-linecap="round"/>`
      : `<ellipse cx="${x}" cy="-137" rx="3.4" ry="4.4" fill="${INK}"/><circle cx="${x + 1.2}" cy="-138.6" r="1.2" fill="#fff"/>`;
  const slant = { calm: 0, glad: -1, worried: -6, cross: 6 }[mood];
  const brow = (x, side) =>
    `<path d="M${x - 7},${-149 - side * slant * 0.5} L${x + 7},${-149 + side * slant * 0.5}" stroke="${elder ? '#9d958d' : INK}" stroke-width="2.6" stroke-linecap="round"/>`;
  const wrinkles = elder
    ? `<path d="M${dx - 26},-128 q4,4 8,2 M${dx + 26},-128 q-4,4 -8,2 M${dx - 12},-160 q12,-4 24,0" stroke="#c79a78" stroke-width="1.6" fill="none" stroke-linecap="round"/>`
    : '';
  const lenses = glasses
    ? `<g fill="none" stroke="#4b5652" stroke-width="2"><rect x="${dx - 23}" y="-146" width="19" height="16" rx="6"/><rect x="${dx + 4}" y="-146" width="19" height="16" rx="6"/><path d="M${dx - 4},-139 h8"/></g>`
    : '';
  return `<circle cx="${dx - 20}" cy="-123" r="7" fill="#e99a7f" opacity=".45"/><circle cx="${dx + 20}" cy="-123" r="7" fill="#e99a7f" opacity=".45"/>
${eye(dx - 13)}${eye(dx + 13)}${brow(dx - 13, 1)}${brow(dx + 13, -1)}<path d="M${dx},-133 q4,7 -1,9" stroke="#cf9a76" stroke-width="2" fill="none" stroke-linecap="round"/>
${mouth(dx, { t, talking, mood })}${wrinkles}${lenses}`;
}

function mouth(dx, { t, talking, mood }) {
  if (talking) {
    const open = 2 + Math.abs(Math.sin(t * 9)) * 5;
    return `<ellipse cx="${dx}" cy="-114" rx="7" ry="${open}" fill="#8c3b35"/>`;
  }
  const curve = { calm: 4, glad: 9, worried: -5, cross: -3 }[mood];
  return `<path d="M${dx - 9},-115 q9,${curve} 18,0" stroke="#8c3b35" stroke-width="2.6" fill="none" stroke-linecap="round"/>`;
}
