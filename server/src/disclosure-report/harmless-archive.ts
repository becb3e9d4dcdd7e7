/** Whether a file may be unpacked: a spreadsheet is an archive, and a small one can hold more than a machine has room for. */
import { type Entry, fromBufferPromise } from 'yauzl';

const LIMITS = { packed: 5 * 1024 * 1024, unpacked: 50 * 1024 * 1024, entries: 200 };

/** True for an archive whose parts are few, and as small when unpacked as it says. */
export async function isHarmlessArchive(bytes: Buffer): Promise<boolean> {
  if (bytes.length > LIMITS.packed) return false;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
    if (zip.entryCount > LIMITS.entries) return false;
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    if (entries.some((entry) => entry.isEncrypted())) return false;
    if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > LIMITS.unpacked) return false;
    // A part that lies about its size fails here, while it is thrown away piece by piece.
    for (const entry of entries) for await (const _ of await zip.openReadStreamPromise(entry));
    return true;
  } catch {
    return false;
  }
}
