import { useOpening } from '../platform/opening';
import { Button } from './button';
import { ErrorNote } from './notes';

/** Fetches a PDF of the server and opens it, or hands it to the browser. */
export function PrintButton({ path, name }: { path: string; name: string }) {
  const { busy, failure, open } = useOpening(path, name, 'pdf');
  return (
    <>
      {failure && <ErrorNote failure={failure} />}
      <Button look="ghost" busy={busy} onTap={open}>
        下载答复，可以打印
      </Button>
    </>
  );
}
