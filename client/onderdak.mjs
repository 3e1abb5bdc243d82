#!/usr/bin/env node
/**
 * `onderdak`: the night register from a cron job.
 *
 *   onderdak stays import FILE [--location ID] [--all] [--dry-run]   hands over stays (CSV or JSON)
 *   onderdak confirm [--night DATE] [--location ID]… [--dry-run]     confirms who sleeps there: the one press
 *   onderdak register [--on DATE] [--location ID]… [--json]          who sleeps where, as CSV or JSON
 *   onderdak month YYYY-MM [--location ID]… [--as csv|xlsx|pdf] [--to FOLDER]   delivered months, as files
 *
 * Settings: ONDERDAK_URL, ONDERDAK_CLIENT_ID, and ONDERDAK_CLIENT_SECRET or ONDERDAK_CLIENT_KEY (a file with the private
 * key, PEM). Ends with 0 when all went well, 1 when something was refused, 2 when it was asked wrongly.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { identifierOf, onderdak } from './index.mjs';
import { readStays } from './read-stays.mjs';
import { saveMonth } from './save-month.mjs';
import { problemText, refused, Wrong } from './wrong.mjs';

/** Stays one delivery may hold. */
const MOST = 1000;

const USAGE = `onderdak stays import FILE [--location ID] [--all] [--dry-run]
onderdak confirm [--night DATE] [--location ID]... [--dry-run]
onderdak register [--on DATE] [--location ID]... [--json]
onderdak month YYYY-MM [--location ID]... [--as csv|xlsx|pdf] [--to FOLDER]

Set ONDERDAK_URL, ONDERDAK_CLIENT_ID and ONDERDAK_CLIENT_SECRET (or ONDERDAK_CLIENT_KEY, a file).`;

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} exit code
 */
async function run(args, env) {
  const { values, positionals } = readArgs(args);
  const [command, verb, file] = positionals;
  if (values.help || command === undefined) {
    console.log(USAGE);
    return command === undefined && !values.help ? 2 : 0;
  }
  if (command === 'confirm') return confirm(clientOf(env), values);
  if (command === 'register') return register(clientOf(env), values);
  if (command === 'month' && verb !== undefined) return saveMonth(clientOf(env), verb, values);
  if (command === 'stays' && verb === 'import' && file !== undefined) {
    const stays = await readStays(file, {
      clientId: env.ONDERDAK_CLIENT_ID ?? '',
      locatie: values.location?.[0],
    });
    return importStays(clientOf(env), stays, values);
  }
  throw new Wrong(USAGE);
}

/** @param {string[]} args */
function readArgs(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        night: { type: 'string' },
        on: { type: 'string' },
        location: { type: 'string', multiple: true },
        all: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        as: { type: 'string' },
        to: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Wrong(`${/** @type {Error} */ (error).message}\n\n${USAGE}`);
  }
}

/** @typedef {ReturnType<typeof readArgs>['values']} Values */
/** @typedef {ReturnType<typeof onderdak>} Client */

/** @param {NodeJS.ProcessEnv} env @returns {Client} */
function clientOf(env) {
  const { ONDERDAK_URL: url, ONDERDAK_CLIENT_ID: clientId, ONDERDAK_CLIENT_SECRET: clientSecret } = env;
  const keyFile = env.ONDERDAK_CLIENT_KEY;
  if (!url || !clientId || !(clientSecret || keyFile)) throw new Wrong(USAGE);
  return onderdak({
    url,
    clientId,
    ...(clientSecret && { clientSecret }),
    ...(keyFile && { clientKey: readFileSync(keyFile, 'utf8') }),
  });
}

/** @param {Client} client @param {Values} values */
async function confirm(client, values) {
  const { data, error } = await client.PUT('/nachtbevestigingen/{id}', {
    params: { path: { id: randomUUID() }, query: { proef: values['dry-run'] ? 'true' : 'false' } },
    body: {
      ...(values.night && { nacht: values.night }),
      ...(values.location && { locaties: values.location }),
    },
  });
  if (data === undefined) return refused(error);
  for (const { nacht, locatie, aantal, maximum, tijdigheid } of data.nachten) {
    const over = aantal > maximum ? `, more than the ${maximum} it may hold` : '';
    console.log(`${nacht} ${locatie}: ${aantal} people, ${tijdigheid}${over}`);
  }
  console.log(values['dry-run'] ? 'Nothing was written.' : `Receipt: ${data.levering.id}`);
  return 0;
}

/** @param {Client} client @param {Record<string, unknown>[]} stays @param {Values} values */
async function importStays(client, stays, values) {
  let bad = 0;
  for (let from = 0; from < stays.length; from += MOST) {
    const part = stays.slice(from, from + MOST);
    const { data, error } = await client.POST('/verblijven', {
      params: {
        query: { proef: values['dry-run'] ? 'true' : 'false', alles: values.all ? 'true' : 'false' },
      },
      body: {
        levering: identifierOf('verblijven', JSON.stringify(part)),
        verblijven: /** @type {never} */ (part),
      },
    });
    if (data === undefined) return refused(error);
    for (const [index, { id, resultaat, fouten }] of data.resultaten.entries()) {
      if (resultaat !== 'geweigerd') continue;
      bad += 1;
      for (const { location, detail } of fouten)
        console.error(`row ${from + index + 1} (${id}) ${Object.values(location)[0]}: ${detail}`);
    }
    const { aangenomen, herhaald, geweigerd, laat, id } = data.levering;
    console.log(`${aangenomen} new, ${herhaald} known, ${geweigerd} refused, ${laat} late`);
    console.log(values['dry-run'] ? 'Nothing was written.' : `Receipt: ${id}`);
  }
  return bad === 0 ? 0 : 1;
}

/** @param {Client} client @param {Values} values */
async function register(client, values) {
  const locations = values.location ?? (await ownLocations(client));
  const people = [];
  for (const locatie of locations) {
    const { data, error } = await client.GET('/nachtregister', {
      params: { query: { locatie, ...(values.on && { nacht: values.on }) } },
    });
    if (data === undefined) return refused(error);
    people.push(...data.personen.map((one) => ({ nacht: data.nacht, ...one })));
  }
  if (values.json) console.log(JSON.stringify(people, null, 2));
  else process.stdout.write(stringify(people, { header: true, columns: COLUMNS, escape_formulas: true }));
  return 0;
}

const COLUMNS = [
  ...['nacht', 'locatie', 'naam', 'woonplaats', 'land', 'aankomst', 'verwachtVertrek', 'vertrek'],
  ...['documentsoort', 'identiteitVastgesteld', 'meereizend', 'verblijf'],
];

/** @param {Client} client */
async function ownLocations(client) {
  const found = [];
  /** @type {string | null | undefined} */
  let cursor;
  do {
    const { data, error } = await client.GET('/locaties', {
      params: { query: { status: 'goedgekeurd', velden: 'id', ...(cursor && { cursor }) } },
    });
    if (data === undefined) throw new Wrong(problemText(error), 1);
    found.push(...data.locaties.map(({ id }) => id));
    cursor = data.volgende;
  } while (cursor);
  return found;
}

try {
  process.exitCode = await run(process.argv.slice(2), process.env);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof Wrong ? error.code : 1;
}
