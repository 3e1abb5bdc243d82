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
import { yearClosing } from './figures/year-closing.ts';
import { printTable, rowOf } from './print-table.ts';
import { makeWorld } from './world.ts';

/** In this order: the last ones fill the register; those alone come after the country is gone. */
const BENCHES: readonly Bench[] = [
  press,
  register,
  vannacht,
  evening,
  batch,
  fileImport,
  worklist,
  growth,
  yearClosing,
];

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
  const say = (line: string) => console.log(line);
  const figures: Figure[] = [];
  const measured = async (name: string, measure: () => Promise<Figure[]>) => {
    say(`Measuring ${name} …`);
    const lines = await measure();
    for (const line of lines) say(`  ${rowOf(line)}`);
    figures.push(...lines);
  };
  const inCountry = chosen.flatMap((bench) => ('measure' in bench ? [bench] : []));
  if (inCountry.length > 0) {
    const world = await makeWorld(say);
    try {
      for (const { name, measure } of inCountry) await measured(name, () => measure(world));
    } finally {
      await world.stop();
    }
  }
  for (const bench of chosen) if ('alone' in bench) await measured(bench.name, () => bench.alone(say));
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
