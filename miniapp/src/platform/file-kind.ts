import { FILE_KINDS, type FileKind } from '@huifa/shared/attachments/attachment.rules';

/** The kind of a file by the header that names it, `attachment; filename="file.png"`; what says nothing is a PDF. */
export function fileKindOf(disposition: string): FileKind {
  const ending = /filename="[^"]*\.([a-z]+)"/i.exec(disposition)?.[1]?.toLowerCase();
  return FILE_KINDS.find((kind) => kind === ending) ?? 'pdf';
}
