/** Files to and from the server: WeChat carries and opens them itself, a browser is handed a file. */
import { type Answer, Refused } from '@huifa/shared/api/client';
import type { FileKind } from '@huifa/shared/attachments/attachment.rules';
import type { ErrorBody } from '@huifa/shared/kernel/errors';
import Taro from '@tarojs/taro';
import { fileKindOf } from './file-kind';
import type { PickedFile } from './pick-file';
import { sessionToken } from './session';
import { apiAddress, NoAnswer } from './transport';

const OK = 200;
const DISPOSITION = 'content-disposition';
const UNREADABLE = '这次没有打开，请过一会儿再试。';

type FileList = Answer<'POST /matters/{id}/files'>;

/**
 * Opens a file, or hands it to the browser. `known` null: the server says with the file what kind it is, and `name` has
 * no ending yet. Rejects with what the server refused, or NoAnswer.
 */
export async function openFile(path: string, name: string, known: FileKind | null): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return saveInBrowser(path, name, known);
  const answer = await Taro.downloadFile({ url: apiAddress(path), header: header() }).catch(() => {
    throw new NoAnswer();
  });
  const { tempFilePath, statusCode } = answer;
  // WeChat keeps the refusal in a file; its sentence is not worth another read.
  if (statusCode !== OK) throw new Refused(statusCode, { code: 'PRINTING_FAILED', message: UNREADABLE, requestId: '' });
  const kind = known ?? fileKindOf(dispositionOf(answer));
  if (kind === 'jpg' || kind === 'png') await Taro.previewImage({ urls: [tempFilePath] });
  else await Taro.openDocument({ filePath: tempFilePath, fileType: kind, showMenu: true });
}

/** Hands a file in with a matter. Rejects with what the server refused, or NoAnswer. */
export async function sendFile(matterId: string, { name, source }: PickedFile, once: string): Promise<FileList> {
  const url = apiAddress(`/matters/${matterId}/files?name=${encodeURIComponent(name)}`);
  const headers = { ...header(), 'idempotency-key': once };
  // By the build, not by the file: what only a browser has must not be in WeChat's package.
  const sent =
    process.env.TARO_ENV === 'h5'
      ? uploadByBrowser(url, source as Blob, headers)
      : uploadByWechat(url, source as string, headers);
  const { status, body } = await sent.catch(() => {
    throw new NoAnswer();
  });
  if (status !== OK) throw new Refused(status, body as ErrorBody);
  return body as FileList;
}

async function uploadByWechat(url: string, filePath: string, header: Record<string, string>) {
  const { statusCode, data } = await Taro.uploadFile({ url, filePath, name: 'file', header });
  return { status: statusCode, body: JSON.parse(data) as unknown };
}

async function uploadByBrowser(url: string, file: Blob, headers: Record<string, string>) {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch(url, { method: 'POST', headers, body });
  return { status: response.status, body: (await response.json()) as unknown };
}

/** WeChat hands the headers on since its library 2.19; their names as the network wrote them. */
function dispositionOf({ header: headers = {} }: { header?: Record<string, string> }): string {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === DISPOSITION);
  return found?.[1] ?? '';
}

async function saveInBrowser(path: string, name: string, known: FileKind | null): Promise<void> {
  const response = await fetch(apiAddress(path), { headers: header() }).catch(() => {
    throw new NoAnswer();
  });
  if (!response.ok) throw new Refused(response.status, (await response.json()) as ErrorBody);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = known ? name : `${name}.${fileKindOf(response.headers.get(DISPOSITION) ?? '')}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

function header(): Record<string, string> {
  const token = sessionToken();
  return token ? { authorization: `Bearer ${token}` } : {};
}
