/** Places and things of the films: a town between fields and canals, white walls and dark tiles. 640 × 360. */

const FONT = 'Noto Sans CJK SC';

/** Words in a picture; few, large, and never needed to follow the story. */
export function words(text, { x, y, size = 24, color = '#1c2421', weight = 700, anchor = 'middle' }) {
  return `<text x="${x}" y="${y}" font-family="${FONT}" font-size="${size}" font-weight="${weight}" fill="${color}" text-anchor="${anchor}">${text}</text>`;
}

function sky(top, bottom) {
  return `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="640" height="360" fill="url(#sky)"/>`;
}

function cloud(x, y, size) {
  return `<g transform="translate(${x},${y}) scale(${size})" fill="#fff" opacity=".85"><ellipse cx="0" cy="0" rx="40" ry="14"/><ellipse cx="-16" cy="-9" rx="20" ry="14"/><ellipse cx="12" cy="-12" rx="24" ry="17"/></g>`;
}

function tree(x, y, size, t = 0, color = '#5f9a62') {
  return `<g transform="translate(${x},${y}) scale(${size}) rotate(${Math.sin(t * 0.9 + x) * 1.2})"><path d="M-6,0 L-3,-60 L4,-60 L7,0Z" fill="#7d5f45"/><circle cx="0" cy="-88" r="40" fill="${color}"/><circle cx="-26" cy="-68" r="26" fill="${color}"/><circle cx="28" cy="-70" r="27" fill="${color}"/><circle cx="-8" cy="-100" r="18" fill="#fff" opacity=".12"/></g>`;
}

/** White walls, dark tiles. */
export function house(x, y, size = 1, { damp = 0 } = {}) {
  const stain =
    damp > 0 ? `<path d="M62,-96 C70,-70 56,-50 66,-20 L84,-10 L88,-96Z" fill="#8fa39a" opacity="${damp}"/>` : '';
  return `<g transform="translate(${x},${y}) scale(${size})"><rect x="-90" y="-100" width="180" height="100" fill="#fbfaf5"/>${stain}<path d="M-106,-96 L-80,-136 L80,-136 L106,-96Z" fill="#4b545a"/><path d="M-84,-136 C-92,-142 -96,-146 -94,-150 L94,-150 C96,-146 92,-142 84,-136Z" fill="#3c4449"/><rect x="-18" y="-62" width="36" height="62" fill="#7a4f34"/><rect x="-66" y="-70" width="34" height="32" fill="#bcd7dd" stroke="#5d4a3d" stroke-width="4"/><rect x="32" y="-70" width="34" height="32" fill="#bcd7dd" stroke="#5d4a3d" stroke-width="4"/><rect x="-12" y="-92" width="24" height="20" fill="#c23b2e"/>${words('福', { x: 0, y: -76, size: 16, color: '#f6d37a' })}</g>`;
}

export function yard(t = 0, { damp = 0 } = {}) {
  return `${sky('#cfe8ee', '#f6f3e2')}${cloud(120 + t * 3, 60, 1)}${cloud(500 - t * 2, 44, 0.7)}<path d="M0,210 C120,170 220,196 330,180 C450,164 540,190 640,172 L640,360 L0,360Z" fill="#a9cf9b"/>${house(470, 262, 1.15, { damp })}${tree(84, 268, 1.1, t)}<path d="M0,256 C200,240 430,250 640,246 L640,360 L0,360Z" fill="#d8c7a0"/><path d="M0,300 C220,288 420,296 640,290 L640,360 L0,360Z" fill="#cdb98d"/>`;
}

/** Two houses, wall to wall; rain from the eaves of the right one. */
export function twoHouses(t = 0, { rain = false, damp = 0.5 } = {}) {
  const drops = Array.from({ length: 46 }, (_, n) => {
    const x = (n * 73) % 640;
    const y = ((n * 131 + t * 420) % 380) - 10;
    return `<path d="M${x},${y} l-3,14" stroke="#7fa3b8" stroke-width="2" opacity=".6"/>`;
  }).join('');
  const eaves = Array.from({ length: 4 }, (_, n) => {
    const y = 150 + ((t * 190 + n * 34) % 110);
    return `<ellipse cx="${352 + n * 5}" cy="${y}" rx="2.6" ry="6" fill="#5f93b3"/>`;
  }).join('');
  const weather = rain ? sky('#9fb4bd', '#d5dcd6') : sky('#cfe8ee', '#f6f3e2');
  return `${weather}<path d="M0,200 C160,176 420,190 640,170 L640,360 L0,360Z" fill="${rain ? '#8fae88' : '#a9cf9b'}"/>${house(230, 268, 1.2, { damp })}${house(452, 268, 1.2)}<path d="M0,262 L640,256 L640,360 L0,360Z" fill="${rain ? '#b3a88a' : '#d8c7a0'}"/>${rain ? eaves + drops : ''}`;
}

export function field(t = 0) {
  const rows = Array.from({ length: 9 }, (_, n) => {
    const y = 210 + n * n * 1.7;
    const tufts = Array.from({ length: 16 }, (_, k) => {
      const x = k * 44 + (n % 2) * 22 - 10;
      const sway = Math.sin(t * 1.6 + k + n) * 2;
      return `<path d="M${x},${y} q${-4 + sway},-9 ${-6 + sway},-14 M${x},${y} q${sway},-10 ${sway},-17 M${x},${y} q${4 + sway},-9 ${6 + sway},-14" stroke="#4f8a45" stroke-width="2.4" fill="none" stroke-linecap="round"/>`;
    }).join('');
    return `<path d="M0,${y} H640" stroke="#7fb069" stroke-width="${3 + n}"/>${tufts}`;
  }).join('');
  return `${sky('#bfe3ef', '#fbf3d9')}${cloud(180 + t * 3, 56, 1)}${cloud(470 + t * 2, 82, 0.8)}<path d="M0,190 C160,168 300,188 460,172 C560,164 610,172 640,168 L640,220 L0,220Z" fill="#8fbf86"/>${house(560, 196, 0.5)}${tree(52, 206, 0.7, t)}<rect y="196" width="640" height="164" fill="#a8cf7f"/>${rows}`;
}

export function room(t = 0, { warm = true } = {}) {
  return `<rect width="640" height="360" fill="${warm ? '#f7ead2' : '#e6ecea'}"/><rect y="262" width="640" height="98" fill="#c99e6f"/><rect y="258" width="640" height="6" fill="#a97f55"/><g><rect x="60" y="56" width="150" height="112" rx="4" fill="#bfe0e6" stroke="#8a6444" stroke-width="8"/><path d="M135,56 V168 M60,112 H210" stroke="#8a6444" stroke-width="5"/><g clip-path="inset(0)">${cloud(110 + Math.sin(t * 0.3) * 14, 92, 0.5)}</g></g><rect x="470" y="52" width="92" height="116" rx="4" fill="#fff"/><rect x="470" y="52" width="92" height="30" fill="#c2410c"/>${words('吉', { x: 516, y: 76, size: 20, color: '#fff' })}<path d="M482,104 h68 M482,122 h68 M482,140 h44" stroke="#c9cfcc" stroke-width="5" stroke-linecap="round"/>`;
}

export function table() {
  return `<path d="M90,360 L110,312 L530,312 L550,360Z" fill="#9c6b43"/><rect x="100" y="304" width="440" height="12" rx="5" fill="#b5814f"/>`;
}

export function station() {
  return `<rect width="640" height="360" fill="#eaf4f1"/><rect y="270" width="640" height="90" fill="#cfdcd6"/><rect x="150" y="34" width="340" height="54" rx="10" fill="#0b6e63"/>${words('镇法律服务站', { x: 320, y: 71, size: 30, color: '#fff' })}<rect x="56" y="110" width="90" height="126" rx="4" fill="#fff"/>${words('不收钱', { x: 101, y: 148, size: 20, color: '#0b6e63' })}<path d="M72,168 h58 M72,186 h58 M72,204 h36" stroke="#c9d8d3" stroke-width="6" stroke-linecap="round"/><g transform="translate(560,268)"><path d="M-22,0 L-16,-40 L16,-40 L22,0Z" fill="#c2410c"/><path d="M0,-40 C-30,-60 -34,-96 -18,-110 C-6,-92 0,-70 0,-40 C2,-76 14,-100 32,-104 C36,-80 20,-54 0,-40Z" fill="#5f9a62"/></g>`;
}

export function workshop(t = 0) {
  const windows = [70, 250, 430]
    .map((x) => `<rect x="${x}" y="70" width="130" height="76" fill="#d4e4ea" stroke="#8b9499" stroke-width="6"/>`)
    .join('');
  return `<rect width="640" height="360" fill="#dfe3e2"/>${windows}<rect y="252" width="640" height="108" fill="#b4b9b7"/><g transform="translate(96,254)"><rect x="-56" y="-58" width="112" height="58" rx="6" fill="#7f8d95"/><g transform="translate(0,-60) rotate(${t * 90})"><circle r="26" fill="none" stroke="#55636b" stroke-width="10" stroke-dasharray="12 8"/></g></g><g transform="translate(560,252)"><rect x="-48" y="-44" width="44" height="44" fill="#c9a06c"/><rect x="0" y="-44" width="44" height="44" fill="#bb8f58"/><rect x="-24" y="-86" width="44" height="44" fill="#d4ae7c"/></g>`;
}

export function hall() {
  return `<rect width="640" height="360" fill="#f6e3d8"/><rect y="270" width="640" height="90" fill="#b98a78"/><rect x="120" y="30" width="400" height="84" rx="8" fill="#b23a3a"/>${words('养老好项目 月月有分红', { x: 320, y: 84, size: 32, color: '#ffe9a8' })}<g fill="#e7b6a4"><circle cx="70" cy="60" r="18"/><circle cx="100" cy="44" r="16"/></g><path d="M70,78 V150 M100,60 V150" stroke="#c08d7b" stroke-width="2"/>`;
}

/** A sheet of a calendar with a month on it. */
export function calendarPage(x, y, month, size = 1) {
  return `<g transform="translate(${x},${y}) scale(${size})"><rect x="-62" y="-70" width="124" height="140" rx="10" fill="#fff"/><path d="M-62,-60 a10,10 0 0 1 10,-10 h104 a10,10 0 0 1 10,10 v24 h-124Z" fill="#c2410c"/>${words(`${month}`, { x: 0, y: 34, size: 58, color: '#1c2421' })}${words('月', { x: 46, y: 58, size: 16, color: '#57635e' })}</g>`;
}

/** A paper with a red seal. */
export function certificate(x, y, lines, size = 1) {
  const rows = lines
    .map((line, n) =>
      words(line, {
        x: 0,
        y: -34 + n * 30,
        size: n === 0 ? 22 : 17,
        color: n === 0 ? '#8c1d18' : '#3b4541',
        weight: n === 0 ? 700 : 500,
      }),
    )
    .join('');
  return `<g transform="translate(${x},${y}) scale(${size})"><rect x="-110" y="-80" width="220" height="164" rx="6" fill="#fffaf0" stroke="#d9c9a3" stroke-width="3"/>${rows}<circle cx="66" cy="46" r="24" fill="none" stroke="#c2251b" stroke-width="4" opacity=".75"/>${words('★', { x: 66, y: 54, size: 20, color: '#c2251b' })}</g>`;
}

/** A telephone with a few words on it. */
export function phoneScreen(x, y, lines, { size = 1, color = '#0b6e63', ring = 0 } = {}) {
  const rows = lines
    .map((line, n) =>
      words(line, { x: 0, y: -40 + n * 40, size: n === 0 ? 34 : 20, color: n === 0 ? '#fff' : '#eaf4f1' }),
    )
    .join('');
  return `<g transform="translate(${x + Math.sin(ring * 40) * (ring > 0 ? 2 : 0)},${y}) scale(${size})"><rect x="-86" y="-130" width="172" height="260" rx="22" fill="#26302d"/><rect x="-76" y="-112" width="152" height="224" rx="8" fill="${color}"/>${rows}</g>`;
}

export function eggs(x, y, size = 1) {
  const round = [-26, 0, 26]
    .map(
      (dx, n) =>
        `<ellipse cx="${dx}" cy="${-22 - (n % 2) * 4}" rx="14" ry="18" fill="${n === 1 ? '#f1cfae' : '#f7e2cb'}"/>`,
    )
    .join('');
  return `<g transform="translate(${x},${y}) scale(${size})">${round}<path d="M-50,-20 L50,-20 L38,16 L-38,16Z" fill="#b98650"/><path d="M-46,-8 H46 M-42,4 H42" stroke="#9c6d3c" stroke-width="3"/></g>`;
}

/** The first picture: series and title. */
export function titleCard(title, t) {
  const rise = Math.max(0, 1 - t * 1.6) * 18;
  return `<rect width="640" height="360" fill="#0b6e63"/><circle cx="560" cy="60" r="150" fill="#fff" opacity=".05"/><circle cx="40" cy="350" r="190" fill="#fff" opacity=".05"/><rect x="250" y="92" width="140" height="40" rx="20" fill="#c2410c"/>${words('惠•说法', { x: 320, y: 120, size: 22, color: '#fff' })}<g transform="translate(0,${rise})">${words(title, { x: 320, y: 206, size: 46, color: '#fff' })}</g>${words('乡里乡亲的法律小事', { x: 320, y: 256, size: 20, color: '#d8efea', weight: 500 })}`;
}

/** The last picture. */
export function endCard(lines) {
  const rows = lines
    .map((line, n) => words(line, { x: 320, y: 176 + n * 40, size: 24, color: '#1c2421', weight: 500 }))
    .join('');
  return `<rect width="640" height="360" fill="#e3f1ee"/>${words('记住', { x: 320, y: 112, size: 36, color: '#0b6e63' })}<rect x="292" y="128" width="56" height="5" rx="2.5" fill="#c2410c"/>${rows}${words('不收钱 · 12348', { x: 320, y: 330, size: 20, color: '#57635e', weight: 500 })}`;
}
