/**
 * Loaded before the server (`node --import`): as long as the file that FULL_DISK names is there, tables can't grow or be
 * written, as on a disk without room. PostgreSQL's log of changes is laid out beforehand, so it can be written still.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { openSync, writeSync } = fs;
const tables = new Set();

fs.openSync = (path, ...more) => {
  const number = openSync(path, ...more);
  if (/\/database\/(base|global)\//.test(String(path))) tables.add(number);
  else tables.delete(number);
  return number;
};
fs.writeSync = (number, ...more) => {
  if (tables.has(number) && fs.existsSync(process.env.FULL_DISK))
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 });
  return writeSync(number, ...more);
};
syncBuiltinESMExports();
