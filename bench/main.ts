import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Bench, Figure } from './figure.ts';
import { batch } from './figures/batch.ts';
import { evening } from './figures/evening.ts';
import { growth } from './figures/growth.ts';
import { fileImport } from './figures/import.ts';
import { press } from './figures/press.ts';
import { register } from './figures/register.ts';
import { vannacht } from './figures/vannacht.ts';
import { worklist } from './figures/worklist.ts';
import { printTable, rowOf } from './print-table.ts';
import { makeWorld } from './world.ts';

/** In this order: the last ones fill the register. */
const BENCHES: readonly Bench[] = [press, register, vannacht, evening, batch, fileImport, worklist, growth];

/**
 * `npm run bench`: makes a country, measures each figure beside its baseline, prints the table.
 * `--json FILE` writes it too; `--only NAME,…` measures some.
 * @returns whether every target was reached
 */
export async function main(args: string[]): Promise<boolean> {
  const { values } = parseArgs({ args, options: { json: { type: 'string' }, only: { type: 'string' } } });
  const only = values.only?.split(',');
  const chosen = BENCHES.filter(({ name }) => only === undefined || only.includes(name));
  if (chosen.length === 0)
    throw new Error(`Say which: ${BENCHES.map(({ name }) => name).join(', ')}; or nothing, for all.`);
  const began = performance.now();
  const world = await makeWorld((line) => console.log(line));
  const figures: Figure[] = [];
  try {
    for (const { name, measure } of chosen) {
      console.log(`Measuring ${name} …`);
      const measured = await measure(world);
      for (const line of measured) console.log(`  ${rowOf(line)}`);
      figures.push(...measured);
    }
  } finally {
    await world.stop();
  }
  printTable(figures);
  console.log(`${cpus().length} cores, Node ${process.versions.node}, ${minutes(began)} minutes.`);
  if (values.json !== undefined) {
    const rounded = figures.map((figure) => ({
      ...figure,
      value: round(figure.value),
      baseline: figure.baseline === null ? null : round(figure.baseline),
      ratio: figure.ratio === null ? null : round(figure.ratio),
      spread: round(figure.spread),
    }));
    await writeFile(values.json, `${JSON.stringify({ figures: rounded }, null, 2)}\n`);
  }
  return figures.every(({ ok }) => ok);
}

const minutes = (began: number) => ((performance.now() - began) / 60_000).toFixed(1);
const round = (number: number) => Number(number.toPrecision(4));
