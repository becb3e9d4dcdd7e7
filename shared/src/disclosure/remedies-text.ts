/** What a letter says of the ways against it (条例 Art. 51; 行政复议法 Art. 20, 22 ¶2, 23, 34; 行政诉讼法 Art. 45, 46). */

const LAW = '《中华人民共和国行政复议法》';
const RECONSIDERATION = '自收到{{document}}之日起六十日内';
const LAWSUIT = '自收到{{document}}之日起六个月内依法向{{court}}提起行政诉讼';
/** Reconsideration comes first, and the letter has to say so (行政复议法 Art. 23 (1)(4), ¶2). */
const FIRST = `依照${LAW}第二十三条第一款第四项、第二款的规定，`;
const AFTERWARDS = '对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内依法向人民法院提起行政诉讼。';

export const REMEDIES = {
  P: `如对{{this}}不服，{{you}}可以${RECONSIDERATION}，向{{superior}}申请行政复议（{{channels}}）。${FIRST}{{this}}属于应当先申请行政复议的情形；${AFTERWARDS}`,
  E: `如对{{this}}不服，{{you}}可以${RECONSIDERATION}，向{{superior}}申请行政复议（{{channels}}），或者${LAWSUIT}。`,
  MIX: `如对{{this}}中不予公开的部分不服，{{you}}应当${RECONSIDERATION}，先向{{superior}}申请行政复议（{{channels}}）；${FIRST}该部分属于应当先申请行政复议的情形，${AFTERWARDS}对{{this}}的其他部分不服的，{{you}}可以${RECONSIDERATION}申请行政复议，或者${LAWSUIT}。`,
} as const;
