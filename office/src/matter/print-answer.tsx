import { ConfirmWithReason } from '../ui/confirm-with-reason';
import { postForFile } from '../api';
import { saveFile } from '../ui/save-file';

interface PrintAnswerDialogProps {
  id: string;
  number: string;
  open: boolean;
  onClose: () => void;
}

/** The answer on paper, for a resident who has no telephone; the resident reads who printed it and why. */
export function PrintAnswerDialog({ id, number, open, onClose }: PrintAnswerDialogProps) {
  return (
    <ConfirmWithReason
      open={open}
      title="下载答复，打印"
      consequence="下载的文件里有答复和律师姓名。您的姓名、时间和理由会记下来，居民看得到。"
      confirmLabel="记下理由，下载"
      reasonHint="例如：居民不会用手机，到窗口来取"
      onConfirm={async (body, once) => {
        saveFile(await postForFile(`/board/matters/${id}/answer.pdf`, body, once), `${number}.pdf`);
      }}
      onClose={onClose}
    />
  );
}
