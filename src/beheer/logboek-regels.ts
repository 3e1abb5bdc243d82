import { createHash } from 'node:crypto';
import { verwerkingVan } from '../beleid/verwerkingen.ts';
import type { Inzageregel } from './list-inzage.ts';
import { isUuid } from './log-settings.ts';
import { verwerkingId } from './verwerking-id.ts';

/** Records in one line of the file. */
const PER_LINE = 500;
/** The operation went well: a record is written in the transaction of what it is about. */
const STATUS_OK = 1;
const INTERNAL = 1;

/**
 * The reading log in the shape of Logboek Dataverwerkingen (Logius), as OTLP in JSON lines, which its protocol advises: a
 * record for each data subject, none left out. Who looked is not in it, as the standard wants; the reading log itself has
 * that. A data subject is a hash of the register's own random identifier.
 */
export function* logboekRegels(rows: readonly Inzageregel[]): Generator<string> {
  for (let from = 0; from < rows.length; from += PER_LINE) {
    const spans = rows.slice(from, from + PER_LINE).map(spanOf);
    const scopeSpans = [{ scope: { name: 'nachtregister' }, spans }];
    const resource = { attributes: [attribute('service.name', 'onderdak')] };
    yield `${JSON.stringify({ resourceSpans: [{ resource, scopeSpans }] })}\n`;
  }
}

function spanOf(row: Inzageregel) {
  const nanos = `${row.tijdstip.getTime()}000000`;
  const verwerking = verwerkingVan(row.verwerking);
  return {
    traceId: traceOf(row.referentie),
    spanId: BigInt(row.id).toString(16).padStart(16, '0'),
    name: row.verwerking,
    kind: INTERNAL,
    startTimeUnixNano: nanos,
    endTimeUnixNano: nanos,
    attributes: [
      ...(verwerking === null
        ? []
        : [attribute('dpl.core.processing_activity_id', `urn:uuid:${verwerkingId(verwerking)}`)]),
      attribute('dpl.core.data_subject_id', createHash('sha256').update(row.persoon).digest('hex')),
      attribute('dpl.core.data_subject_id_type', 'onderdak:persoon'),
      attribute('onderdak.gemeente', row.gemeente),
      // What was typed beside the purpose stays here: it may name somebody.
      attribute('onderdak.doel', row.doel.split(':')[0] ?? ''),
    ],
    status: { code: STATUS_OK },
  };
}

/** 16 bytes that all records of one request share. */
const traceOf = (referentie: string) =>
  isUuid(referentie)
    ? referentie.replaceAll('-', '')
    : createHash('sha256').update(referentie).digest('hex').slice(0, 32);

const attribute = (key: string, value: string) => ({ key, value: { stringValue: value } });
