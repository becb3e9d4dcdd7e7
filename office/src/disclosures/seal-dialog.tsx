import { Button, Modal } from 'antd';
import { useState } from 'react';
import { postFile } from '../api';
import { FormError } from '../ui/error-state';
import { FileButton } from '../ui/file-button';
import { useSubmit } from '../ui/submit';
import type { DeskDisclosureView, DeskLetterView } from '../views';
import { useCaseAction } from './disclosure-query';

interface SealDialogProps {
  request: DeskDisclosureView;
  letter: DeskLetterView;
  onClose: () => void;
}

/** 传盖章件: the scan of what was printed, signed and sealed. */
export function SealDialog({ request: { id, version }, letter, onClose }: SealDialogProps) {
  const act = useCaseAction(id);
  const [file, setFile] = useState<File | null>(null);
  const sending = useSubmit(
    act((sealed: File, once) =>
      postFile<DeskDisclosureView>(
        `/desk/disclosures/${id}/letters/${letter.id}/seals?version=${version}`,
        sealed,
        once,
      ),
    ),
    onClose,
  );
  return (
    <Modal
      open
      title={`传盖章件：${letter.title} ${letter.number ?? ''}`}
      okText="传上去"
      okButtonProps={{ disabled: file === null }}
      confirmLoading={sending.isPending}
      cancelText="先不传"
      onOk={() => file !== null && sending.mutate(file)}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>打印、盖章以后扫描，传 PDF 或照片。申请人收到的就是这一份。</p>
      <p className="seal-file">
        <FileButton label="选文件" accept="application/pdf,image/png,image/jpeg" busy={false} onFile={setFile} />
        <span>{file === null ? '还没有选' : file.name}</span>
        {file !== null && (
          <Button type="link" size="small" onClick={() => setFile(null)}>
            不要这个
          </Button>
        )}
      </p>
      <FormError error={sending.error} />
    </Modal>
  );
}
