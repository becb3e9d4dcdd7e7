/** The smallest picture that is one: a single point. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWM4ceIEAAS0AllDM6z2AAAAAElFTkSuQmCC',
  'base64',
);

/** A request body as a phone sends a file: one part, called `file`. */
export function multipart(name: string, bytes: Buffer): { type: string; body: Buffer } {
  const boundary = '----huifa-test-part';
  // Quotation marks and line ends are written as browsers write them (HTML, multipart/form-data encoding).
  const title = name.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${title}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
