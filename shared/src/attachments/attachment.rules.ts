/** What may be handed in with a matter, for the phone before it sends and for the server that judges. */

export const FILE_KINDS = ['jpg', 'png', 'pdf', 'docx'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const FILE_KIND_LABELS: Record<FileKind, string> = {
  jpg: '照片',
  png: '图片',
  pdf: 'PDF 文件',
  docx: 'Word 文件',
};

/** What may be done with the files of a matter: hand one in, take one back. */
export const FILE_ACTIONS = ['add', 'remove'] as const;
export type FileAction = (typeof FILE_ACTIONS)[number];

/** What may be done where files are taken, with so many there. */
export function fileActions(files: number): FileAction[] {
  return FILE_ACTIONS.filter((action) => (action === 'add' ? files < FILE_LIMITS.files : files > 0));
}

/** Files of one matter, and bytes of one file. */
export const FILE_LIMITS = { files: 6, bytes: 10 * 1024 * 1024, name: 100 } as const;

/** What programs run by the end of a name but one: 「合同.exe.pdf」 is no contract. */
const RUNNABLE = /\.(?:exe|com|scr|bat|cmd|msi|js|jse|vbs|vbe|wsf|hta|ps1|lnk|jar|apk|sh|php|html?|svg|docm|dotm)\./i;
/** Places, devices and marks that turn text around have no business in a name. */
const FORBIDDEN = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069/\\:*?"<>|]|^\.|\.\.|[. ]$/;
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)\./i;

/** The kind that a name claims, or null where the name alone is reason enough to refuse. */
export function claimedKind(name: string): FileKind | null {
  const ending = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined || name.length > FILE_LIMITS.name) return null;
  if (FORBIDDEN.test(name) || RUNNABLE.test(name) || DEVICES.test(name)) return null;
  if (ending === 'jpeg') return 'jpg';
  return FILE_KINDS.find((kind) => kind === ending) ?? null;
}
