import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive, with whatever lies a liar would write into its headers. */
export interface Part {
  readonly name: string;
  readonly data: Buffer | string;
  readonly stored?: boolean;
  /** Claimed instead of the true size. */
  readonly claims?: number;
  /** General purpose bits: 1 says encrypted. */
  readonly flags?: number;
  readonly method?: number;
  /** Points at the data of the part with this index. */
  readonly sharesDataOf?: number;
}

const UTF8 = 0x0800;

/** Writes an archive byte by byte, since no library writes a wrong one. */
export function zip(parts: readonly Part[], { comment = '', before = Buffer.alloc(0) } = {}): Buffer {
  const bodies: Buffer[] = [before];
  const central: Buffer[] = [];
  const places: { offset: number; packed: number }[] = [];
  let offset = before.length;
  for (const part of parts) {
    const raw = Buffer.from(part.data as string);
    const packed = part.stored ? raw : deflateRawSync(raw);
    const name = Buffer.from(part.name);
    const fields = [part.flags ?? UTF8, part.method ?? (part.stored ? 0 : 8), crc32(raw), packed.length] as const;
    const size = part.claims ?? raw.length;
    const shared = part.sharesDataOf === undefined ? null : places[part.sharesDataOf]!;
    central.push(header(0x02014b50, fields, size, name, shared?.offset ?? offset));
    places.push({ offset, packed: packed.length });
    if (shared !== null) continue;
    const local = header(0x04034b50, fields, size, name);
    bodies.push(local, packed);
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...bodies, directory, end, Buffer.from(comment)]);
}

function header(
  sign: number,
  [flags, method, crc, packed]: readonly [number, number, number, number],
  size: number,
  name: Buffer,
  offset?: number,
): Buffer {
  const central = offset !== undefined;
  const shift = central ? 2 : 0;
  const head = Buffer.alloc(central ? 46 : 30);
  head.writeUInt32LE(sign, 0);
  if (central) head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 4 + shift);
  head.writeUInt16LE(flags, 6 + shift);
  head.writeUInt16LE(method, 8 + shift);
  head.writeUInt32LE(crc, 14 + shift);
  head.writeUInt32LE(packed, 18 + shift);
  head.writeUInt32LE(size, 22 + shift);
  head.writeUInt16LE(name.length, 26 + shift);
  if (central) head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}
