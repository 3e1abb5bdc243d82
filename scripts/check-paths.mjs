/** No file may name a path that exists on one machine only: it works there and nowhere else. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// Taken apart, so that this file does not name them either.
const OF_ONE_MACHINE = new RegExp(
  `(?<![\\w.~-])/(?:${['work', 'tmp', 'root', 'home', 'Users', 'farm'].join('|')})/[\\w.-]`,
);
const BINARY = /\.(png|jpe?g|ico|woff2?|xlsx|pdf|gz)$/;

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
const found = files.filter((file) => !BINARY.test(file)).flatMap(linesIn);
for (const line of found) console.error(line);
process.exitCode = found.length > 0 ? 1 : 0;

function linesIn(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      OF_ONE_MACHINE.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 160)}`] : [],
    );
}
