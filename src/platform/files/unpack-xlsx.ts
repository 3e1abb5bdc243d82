import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { ReadLimits } from './limits.ts';
import { UnreadableFile } from './unreadable-file.ts';

const unpack = promisify(inflateRaw);
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** Parts an office file has at most, by far. */
const MAX_ENTRIES = 2000;

/** The parts a reader of cells needs, in the order in which it needs them; pictures, comments and links are left out. */
const NEEDED = [
  /^\[Content_Types\]\.xml$/,
  /^xl\/workbook\.xml$/,
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/styles\.xml$/,
  /^xl\/sharedStrings\.xml$/,
  /^xl\/worksheets\/[^/]+\.xml$/,
];

/**
 * Unpacks the parts of an XLSX that a reader needs, within the limits. Sizes are counted by unpacking: what the archive
 * says about itself is not believed. Zip64 is refused, a file of this size needs none.
 * @throws UnreadableFile too large, damaged, with a password, or another kind of archive
 */
export async function unpackXlsx(
  file: Buffer,
  { maxUnpackedBytes }: ReadLimits,
): Promise<Map<string, Buffer>> {
  const found: [string, Buffer][] = [];
  let left = maxUnpackedBytes;
  for (const entry of entries(file)) {
    if (entry.name === 'EncryptedPackage') throw new UnreadableFile('bestand_versleuteld');
    const content = entry.stored ? entry.data : await unpacked(entry.data, left, maxUnpackedBytes);
    left -= content.length;
    if (left < 0) throw tooLarge(maxUnpackedBytes);
    if (NEEDED.some((name) => name.test(entry.name))) found.push([entry.name, content]);
  }
  const rank = (name: string) => NEEDED.findIndex((needed) => needed.test(name));
  const parts = new Map(found.sort(([a], [b]) => rank(a) - rank(b)));
  if (!parts.has('xl/workbook.xml')) throw new UnreadableFile('bestand_geen_tabel');
  return parts;
}

async function unpacked(data: Buffer, left: number, allowed: number): Promise<Buffer> {
  try {
    return await unpack(data, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(allowed);
    throw new UnreadableFile('bestand_beschadigd');
  }
}

interface Entry {
  name: string;
  stored: boolean;
  data: Buffer;
}

function* entries(file: Buffer): Generator<Entry> {
  try {
    const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || file.readUInt32LE(end) !== END_OF_DIRECTORY)
      throw new UnreadableFile('bestand_beschadigd');
    const count = file.readUInt16LE(end + 10);
    let at = file.readUInt32LE(end + 16);
    if (count > MAX_ENTRIES) throw new UnreadableFile('bestand_geen_tabel');
    for (let index = 0; index < count; index++) {
      if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new UnreadableFile('bestand_beschadigd');
      const nameLength = file.readUInt16LE(at + 28);
      yield entryAt(file, at, nameLength);
      at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('bestand_beschadigd');
  }
}

function entryAt(file: Buffer, at: number, nameLength: number): Entry {
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  if (flags & 1) throw new UnreadableFile('bestand_versleuteld');
  if (method !== 0 && method !== 8) throw new UnreadableFile('bestand_beschadigd');
  const local = file.readUInt32LE(at + 42);
  if (file.readUInt32LE(local) !== LOCAL_ENTRY) throw new UnreadableFile('bestand_beschadigd');
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const data = file.subarray(start, start + file.readUInt32LE(at + 20));
  return { name: file.toString('utf8', at + 46, at + 46 + nameLength), stored: method === 0, data };
}

function tooLarge(bytes: number): UnreadableFile {
  return new UnreadableFile('bestand_te_groot', { megabytes: Math.floor(bytes / 1024 / 1024) });
}
