/** Opening a file of the server: busy until it is there, and a failure is kept as a sentence. */
import type { FileKind } from '@huifa/shared/attachments/attachment.rules';
import { useState } from 'react';
import { type Failure, failureOf } from './failure';
import { openFile } from './files';

export interface Opening {
  readonly busy: boolean;
  readonly failure: Failure | null;
  open(): void;
}

/** `kind` null: the server says it with the file. */
export function useOpening(path: string, name: string, kind: FileKind | null): Opening {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = async () => {
    setBusy(true);
    setFailure(null);
    await openFile(path, name, kind).catch((error: unknown) => setFailure(failureOf(error)));
    setBusy(false);
  };
  return { busy, failure, open: () => void open() };
}
