/** Surnames of two characters that are still met; any other is the first character. */
const COMPOUND: readonly string[] = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '夏侯',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
];

/** 「王」 of 「王某某」: how a lawyer is announced before he rings. */
export function surnameOf(name: string): string {
  const compound = COMPOUND.find((surname) => name.startsWith(surname) && name.length > surname.length);
  return compound ?? name.slice(0, 1);
}
