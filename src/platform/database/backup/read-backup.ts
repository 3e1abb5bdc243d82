import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { unseal } from './sealed.ts';
import { UnreadableBackup } from './unreadable-backup.ts';
import type { Head, Line } from './write-backup.ts';

/**
 * The lines of a backup, the head first.
 * @throws UnreadableBackup when the key is another one, or the file was changed or cut off
 */
export async function* readBackup(file: string, key: string): AsyncGenerator<Head | Line> {
  const unzipped = createGunzip();
  const sealed = Readable.from(unseal(createReadStream(file), key));
  sealed.on('error', (error) => unzipped.destroy(error));
  let whole = false;
  const failure = new Promise<never>((_resolve, reject) => unzipped.once('error', reject));
  failure.catch(() => {});
  const lines = createInterface({ input: sealed.pipe(unzipped), crlfDelay: Number.POSITIVE_INFINITY });
  const each = lines[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([each.next(), failure]);
      if (next.done) break;
      const line = JSON.parse(next.value) as Head | Line;
      whole = 'end' in line;
      yield line;
    }
  } finally {
    lines.close();
    sealed.destroy();
  }
  if (unzipped.errored) throw unzipped.errored;
  if (!whole) throw new UnreadableBackup('The backup ends too early. Take another copy of it.');
}
