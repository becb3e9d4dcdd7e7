import { View } from '@tarojs/components';
import { api } from '../platform/api';
import { useLoad } from '../platform/load';
import { Card } from '../ui/card';
import { FileLine } from '../ui/file-line';
import { ErrorNote } from '../ui/notes';

/** What the resident handed in with the matter; nothing was handed in: nothing. */
export function FilesGiven({ matterId }: { matterId: string }) {
  const { data, failure, reload } = useLoad(`files/${matterId}`, () =>
    api('GET /matters/{id}/files', { path: { id: matterId } }),
  );
  if (data === null) return failure && <ErrorNote failure={failure} onRetry={() => void reload()} />;
  if (data.files.length === 0) return null;
  return (
    <Card title="咨询人交的材料">
      {data.files.map((file) => (
        <View key={file.id} className="said">
          <FileLine matterId={matterId} file={file} />
        </View>
      ))}
    </Card>
  );
}
