/** Builds the one bundle (server and pages) when the sources it is made of changed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const SOURCES = [
  'src',
  'content',
  'demo',
  'public',
  'package-lock.json',
  'react-router.config.ts',
  'tsconfig.json',
  'vite.config.ts',
];
const NOT_BUNDLED = /\.(test|spec)(-support)?\.tsx?$/;
const LONGEST_BUILD_MS = 5 * 60_000;

/** A build that failed or could not begin; the message says what to do. */
export class BuildError extends Error {}

/**
 * @param {string} root the project's folder
 * @returns {Promise<string>} the file URL of the server's entry
 * @throws {BuildError}
 */
export async function buildIfChanged(root) {
  const entry = pathToFileURL(join(root, 'build/server/index.js')).href;
  if (await isCurrent(root)) return entry;
  const builder = findBuilder(root);
  // Not in build/: the builder empties that folder.
  const release = await takeLock(join(root, 'node_modules/.cache/onderdak-build'));
  try {
    // Another process may have built while this one waited.
    if (!(await isCurrent(root))) await build(root, builder);
  } finally {
    await release();
  }
  return entry;
}

async function isCurrent(root) {
  const stamp = await readFile(join(root, 'build/.sources'), 'utf8').catch(() => '');
  return stamp === (await hashOfSources(root));
}

/** SHA-256 over names and contents: modification times mean nothing after a clone. */
async function hashOfSources(root) {
  const hash = createHash('sha256');
  for (const file of (await Promise.all(SOURCES.map((source) => filesIn(root, source)))).flat()) {
    hash
      .update(`${file}\0`)
      .update(await readFile(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

async function filesIn(root, source) {
  if (!existsSync(join(root, source))) return [];
  if (source.includes('.')) return [source];
  const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !NOT_BUNDLED.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** One build at a time: two in the same folder would delete each other's files. */
async function takeLock(path) {
  const mine = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(mine, String(process.pid));
  try {
    for (const end = Date.now() + LONGEST_BUILD_MS; Date.now() < end; await sleep(200)) {
      // A hard link appears whole or not at all, so a lock is never seen without its holder's number.
      const taken = await link(mine, path).then(
        () => true,
        () => false,
      );
      if (taken) return () => rm(path, { force: true });
      if (!(await holderIsAlive(path))) await rm(path, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
  throw new BuildError(`Another process has been building for too long. If none is, remove ${path}.`);
}

async function holderIsAlive(path) {
  const pid = Number(await readFile(path, 'utf8').catch(() => ''));
  // Gone already: the next try to take the lock tells.
  if (!pid) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function build(root, builder) {
  const hash = await hashOfSources(root);
  await rm(join(root, 'build/.sources'), { force: true });
  console.log('Building, once after a change …');
  const began = performance.now();
  const { code, output } = await run(builder, root);
  if (code !== 0) throw new BuildError(`${output}\nThe build failed (exit code ${code}).`);
  await writeFile(join(root, 'build/.sources'), hash);
  console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

function findBuilder(root) {
  try {
    const require = createRequire(join(root, 'package.json'));
    return join(require.resolve('@react-router/dev/package.json'), '../bin.js');
  } catch {
    throw new BuildError('The sources changed and the tools to build them are missing: run `npm ci` first.');
  }
}

function run(bin, root) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, 'build'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const kill = () => child.kill();
    process.once('exit', kill);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('exit', kill);
      resolve({ code: code ?? signal, output });
    });
  });
}
