import { FILE_KINDS } from '@huifa/shared/attachments/attachment.rules';
import type { PickedFile } from './pick-file';

/** In a browser: its own window for choosing a file, or the camera of the phone it runs on. */
export function pickFile(): Promise<PickedFile | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = [...FILE_KINDS, 'jpeg'].map((kind) => `.${kind}`).join();
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(file === undefined ? null : { name: file.name, bytes: file.size, source: file });
    });
    input.click();
  });
}
