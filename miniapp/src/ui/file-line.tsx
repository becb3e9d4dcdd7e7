import type { Answer } from '@huifa/shared/api/client';
import { FILE_KIND_LABELS } from '@huifa/shared/attachments/attachment.rules';
import { Text, View } from '@tarojs/components';
import { momentInWords } from '../platform/moments';
import { useOpening } from '../platform/opening';
import { ErrorNote } from './notes';
import { Tap } from './tap';

export type MatterFile = Answer<'GET /matters/{id}/files'>['files'][number];

const KILO = 1024;

/** A file of a matter; a press fetches it. */
export function FileLine({ matterId, file }: { matterId: string; file: MatterFile }) {
  const { id, name, kind, bytes, at } = file;
  const { busy, failure, open } = useOpening(`/matters/${matterId}/files/${id}`, name, kind);
  return (
    <>
      <Tap label={`打开 ${name}`} disabled={busy} onTap={open}>
        <View className="link words">
          <Text>{busy ? '正在打开…' : name}</Text>
        </View>
        <View className="weak">{`${FILE_KIND_LABELS[kind]}　${sizeInWords(bytes)}　${momentInWords(at)}`}</View>
      </Tap>
      {failure && <ErrorNote failure={failure} />}
    </>
  );
}

/** 「320 KB」「2.4 MB」 */
export function sizeInWords(bytes: number): string {
  if (bytes < KILO * KILO) return `${Math.max(1, Math.round(bytes / KILO))} KB`;
  return `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
