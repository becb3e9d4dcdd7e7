/** A photograph, or a file that somebody sent in a chat; in a browser see pick-file.h5.ts. */
import { FILE_KINDS } from '@huifa/shared/attachments/attachment.rules';
import Taro from '@tarojs/taro';

/** A file that the person has chosen and nobody has seen yet. */
export interface PickedFile {
  /** With its ending. */
  readonly name: string;
  readonly bytes: number;
  /** Where WeChat keeps its copy, or the browser's own file. */
  readonly source: string | Blob;
}

/** null: the person thought better of it. */
export async function pickFile(): Promise<PickedFile | null> {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: ['拍照，或者选照片', '聊天里的文件'] });
    return tapIndex === 0 ? await pickPhotograph() : await pickFromChat();
  } catch {
    // WeChat calls it a failure when somebody goes back.
    return null;
  }
}

async function pickPhotograph(): Promise<PickedFile | null> {
  const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] });
  const [photo] = tempFiles;
  if (photo === undefined) return null;
  const ending = /\.\w+$/.exec(photo.tempFilePath)?.[0] ?? '.jpg';
  return { name: `照片${ending}`, bytes: photo.size, source: photo.tempFilePath };
}

async function pickFromChat(): Promise<PickedFile | null> {
  const extension = [...FILE_KINDS, 'jpeg'];
  const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension });
  const [file] = tempFiles;
  return file === undefined ? null : { name: file.name, bytes: file.size, source: file.path };
}
