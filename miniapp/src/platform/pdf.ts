/** PDFs of the server: WeChat downloads and opens them itself, a browser is handed a file. */
import { Refused } from '@huifa/shared/api/client';
import type { ErrorBody } from '@huifa/shared/kernel/errors';
import Taro from '@tarojs/taro';
import { sessionToken } from './session';
import { apiAddress, NoAnswer } from './transport';

const OK = 200;

/** Rejects with what the server refused, or NoAnswer. */
export async function openPdf(path: string, name: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return saveInBrowser(path, name);
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url: apiAddress(path), header: header() }).catch(
    () => {
      throw new NoAnswer();
    },
  );
  // WeChat keeps the refusal in a file; its sentence is not worth another read.
  if (statusCode !== OK)
    throw new Refused(statusCode, {
      code: 'PRINTING_FAILED',
      message: '这次没有打出来，请过一会儿再试。',
      requestId: '',
    });
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true });
}

async function saveInBrowser(path: string, name: string): Promise<void> {
  const response = await fetch(apiAddress(path), { headers: header() }).catch(() => {
    throw new NoAnswer();
  });
  if (!response.ok) throw new Refused(response.status, (await response.json()) as ErrorBody);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function header(): Record<string, string> {
  const token = sessionToken();
  return token ? { authorization: `Bearer ${token}` } : {};
}
