/** Sends a file with its progress, which fetch does not tell. The session's CSRF token goes along. */
import { Refused } from '@huifa/shared/api/client';
import type { ErrorBody } from '@huifa/shared/kernel/errors';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { API_BASE, csrfHeader } from '../api';
import type { MediaView } from '../views';

/** Uploads to `/desk/films` or `/desk/covers`. Rejects with `Refused`, or with an error when no answer came. */
function upload(path: string, file: Blob, onProgress: (percent: number) => void): Promise<MediaView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', API_BASE + path);
    for (const [name, value] of Object.entries(csrfHeader())) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', file.type);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : Math.floor((loaded / total) * 100));
    request.onerror = () => reject(new Error('no answer'));
    request.onload = () =>
      request.status < 400
        ? resolve(request.response as MediaView)
        : reject(new Refused(request.status, request.response as ErrorBody));
    request.send(file);
  });
}

/** One upload at a time, with how far it is. */
export function useUpload(path: '/desk/films' | '/desk/covers', onDone: (media: MediaView) => void) {
  const [percent, setPercent] = useState(0);
  const sending = useMutation({
    mutationFn: (file: Blob) => {
      setPercent(0);
      return upload(path, file, setPercent);
    },
    onSuccess: onDone,
  });
  return { percent, busy: sending.isPending, error: sending.error, send: (file: Blob) => sending.mutate(file) };
}

/** What is wrong with the file, in the server's own words: the sentence for the field says more than the code's. */
export function uploadFault(error: unknown): string | null {
  if (error === null) return null;
  if (!(error instanceof Refused)) return '没有传上去，请检查网络后再传一次。';
  const details = error.refusal?.details as { message: string }[] | undefined;
  return details?.[0] === undefined ? error.message : `${details[0].message}。`;
}
