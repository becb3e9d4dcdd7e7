import { claimedKind, FILE_LIMITS } from '@huifa/shared/attachments/attachment.rules';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../platform/api';
import type { Failure } from '../platform/failure';
import { sendFile } from '../platform/files';
import { useLoad } from '../platform/load';
import { type PickedFile, pickFile } from '../platform/pick-file';
import { useSending } from '../platform/sending';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { FileLine, type MatterFile } from '../ui/file-line';
import { ErrorNote } from '../ui/notes';
import { Confirm } from '../ui/sheet';

/** What the resident hands in: contract, IOU, chat; taken back as long as nothing is decided. */
export function FilesHandedIn({ matterId }: { matterId: string }) {
  const list = useLoad(`files/${matterId}`, () => api('GET /matters/{id}/files', { path: { id: matterId } }));
  const [removing, setRemoving] = useState<MatterFile | null>(null);
  const reload = () => void list.reload();
  if (list.data === null) return null;
  const { files, actions } = list.data;
  if (files.length === 0 && !actions.includes('add')) return null;
  return (
    <Card title="材料" aside={<View className="weak">{`${files.length} / ${FILE_LIMITS.files}`}</View>}>
      {files.map((file) => (
        <View key={file.id} className="said row">
          <View className="grow">
            <FileLine matterId={matterId} file={file} />
          </View>
          {actions.includes('remove') && (
            <Button look="quiet" label={`去掉 ${file.name}`} onTap={() => setRemoving(file)}>
              去掉
            </Button>
          )}
        </View>
      ))}
      {actions.includes('add') && <AddFile matterId={matterId} onDone={reload} />}
      {removing && <Remove matterId={matterId} file={removing} onDone={reload} onClose={() => setRemoving(null)} />}
    </Card>
  );
}

interface ChangeProps {
  matterId: string;
  onDone(): void;
}

function AddFile({ matterId, onDone }: ChangeProps) {
  const [wrong, setWrong] = useState<Failure | null>(null);
  const sending = useSending({
    name: `file/${matterId}`,
    request: (picked: PickedFile, once) => sendFile(matterId, picked, once),
    onDone,
  });
  const pick = async () => {
    setWrong(null);
    sending.dismiss();
    const picked = await pickFile();
    if (picked === null) return;
    const fault = faultOf(picked);
    if (fault === null) sending.send(picked);
    else setWrong({ code: 'FILE_REFUSED', sentence: fault, details: null });
  };
  const failure = wrong ?? (sending.failure && withReason(sending.failure));
  return (
    <>
      <View className="weak">合同、欠条、聊天截图都行：照片、PDF 或 Word。只有您和办这件事的律师能打开。</View>
      {failure && <ErrorNote failure={failure} />}
      <Button look="ghost" busy={sending.busy} onTap={() => void pick()}>
        交一份材料
      </Button>
    </>
  );
}

/** What the server would refuse anyway is said before it is carried there. */
function faultOf({ name, bytes }: PickedFile): string | null {
  if (bytes > FILE_LIMITS.bytes) return '文件超过 10 MB 了，请压缩或者拍成照片再交。';
  return claimedKind(name) === null ? '只收照片、PDF 和 Word（.docx），请换一个文件。' : null;
}

/** Why this file, which the code alone does not say. */
function withReason(failure: Failure): Failure {
  if (failure.code !== 'FILE_REFUSED' || !Array.isArray(failure.details)) return failure;
  const [detail] = failure.details as { message: string }[];
  return detail === undefined ? failure : { ...failure, sentence: `${detail.message}。` };
}

function Remove({ matterId, file, onDone, onClose }: ChangeProps & { file: MatterFile; onClose(): void }) {
  const sending = useSending({
    name: `remove/${file.id}`,
    request: (fileId: string) => api('DELETE /matters/{id}/files/{fileId}', { path: { id: matterId, fileId } }),
    onDone() {
      onClose();
      onDone();
    },
  });
  return (
    <Confirm
      title="去掉这份材料?"
      yes="去掉"
      busy={sending.busy}
      failure={sending.failure}
      onYes={() => sending.send(file.id)}
      onClose={onClose}
    >
      {`${file.name} 会删掉，律师就看不到了。`}
    </Confirm>
  );
}
