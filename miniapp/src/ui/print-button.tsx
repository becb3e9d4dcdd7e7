import { useState } from 'react';
import { type Failure, failureOf } from '../platform/failure';
import { openFile } from '../platform/files';
import { Button } from './button';
import { ErrorNote } from './notes';

/** Fetches a PDF of the server and opens it, or hands it to the browser. */
export function PrintButton({ path, name }: { path: string; name: string }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const fetchIt = async () => {
    setBusy(true);
    setFailure(null);
    await openFile(path, name).catch((error: unknown) => setFailure(failureOf(error)));
    setBusy(false);
  };
  return (
    <>
      {failure && <ErrorNote failure={failure} />}
      <Button look="ghost" busy={busy} onTap={() => void fetchIt()}>
        下载答复，可以打印
      </Button>
    </>
  );
}
