import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { UnreadableBackup } from './unreadable-backup.ts';

/**
 * A backup as it lies on disk: `MAGIC`, 16 bytes of salt, then sealed pieces of `PIECE` bytes, the last one shorter.
 * AES-256-GCM with a key that scrypt makes of the operator's. The nonce of a piece is its number and whether it is the
 * last, so that pieces can't be changed, left out, added or put in another order unseen (the STREAM construction,
 * Hoang, Reyhanitabar, Rogaway and Vizár 2015). The salt is new for every file, hence so is the key.
 */
const MAGIC = Buffer.from('ONDERDAK BACKUP 1\n');
const SALT = 16;
const PIECE = 64 * 1024;
const TAG = 16;
const CIPHER = 'aes-256-gcm';

type Bytes = AsyncIterable<Uint8Array>;

/** @returns what to write, in order */
export async function* seal(plain: Bytes, key: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT);
  const derived = derive(key, salt);
  yield Buffer.concat([MAGIC, salt]);
  for await (const { piece, nonce } of inPieces(plain, PIECE)) {
    const cipher = createCipheriv(CIPHER, derived, nonce);
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/**
 * @returns what was sealed; nothing of a piece comes out before that piece was found untouched
 * @throws UnreadableBackup when it isn't a backup, the key is another one, or it was changed or cut off
 */
export async function* unseal(sealed: Bytes, key: string): AsyncGenerator<Buffer> {
  const { head, rest } = await splitHead(sealed, MAGIC.length + SALT);
  if (!head.subarray(0, MAGIC.length).equals(MAGIC) || head.length < MAGIC.length + SALT)
    throw new UnreadableBackup('This file is not a backup of Onderdak.');
  const derived = derive(key, head.subarray(MAGIC.length));
  let good = 0;
  for await (const { piece, nonce } of inPieces(rest, PIECE + TAG)) {
    const decipher = createDecipheriv(CIPHER, derived, nonce);
    try {
      decipher.setAuthTag(piece.subarray(piece.length - TAG));
      const plain = decipher.update(piece.subarray(0, piece.length - TAG));
      yield Buffer.concat([plain, decipher.final()]);
    } catch {
      throw new UnreadableBackup(
        good === 0
          ? 'The backup does not open with this key, or its beginning was changed. Set the BACKUP_KEY with which it was made.'
          : 'The backup was changed or cut off after it was made. Take another copy of it.',
      );
    }
    good += 1;
  }
}

/** 2^15 rounds: a tenth of a second and 32 MB, once per backup. */
function derive(key: string, salt: Buffer): Buffer {
  return scryptSync(key, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
}

/** Pieces of equal size; the last one, always there, may be shorter or empty and has a nonce that says so. */
async function* inPieces(bytes: Bytes, size: number): AsyncGenerator<{ piece: Buffer; nonce: Buffer }> {
  const nonce = (number: number, last: boolean) => {
    const twelve = Buffer.alloc(12);
    twelve.writeUIntBE(number, 5, 6);
    twelve.writeUInt8(last ? 1 : 0, 11);
    return twelve;
  };
  let number = 0;
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    waiting.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    length += chunk.byteLength;
    // One byte more than a piece must be there before it is known not to be the last.
    if (length <= size) continue;
    let all = Buffer.concat(waiting);
    for (; all.length > size; all = all.subarray(size)) {
      yield { piece: all.subarray(0, size), nonce: nonce(number, false) };
      number += 1;
    }
    waiting = [all];
    length = all.length;
  }
  yield { piece: Buffer.concat(waiting), nonce: nonce(number, true) };
}

/** The first bytes, and the rest as it comes. */
async function splitHead(bytes: Bytes, size: number): Promise<{ head: Buffer; rest: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < size) {
    const { value, done } = await iterator.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    if (head.length > size) yield head.subarray(size);
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head: head.subarray(0, size), rest: rest() };
}
