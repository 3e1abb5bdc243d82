import { KOPPELSCOPES, koppelscopes } from './beleid/koppelscopes.ts';
import { informatieApi } from './informatie/index.ts';
import { identify, leveringenApi, TOKEN_PATH } from './koppelingen/index.ts';
import { maandenApi } from './maandlevering/index.ts';
import { nachtenApi, verblijvenApi } from './nachtregister/index.ts';
import { organisatiesApi } from './organisaties/index.ts';
import {
  type AnyOperation,
  API_PREFIX,
  type ApiSettings,
  type DocumentSettings,
} from './platform/api/index.ts';
import { toDate } from './platform/dates/index.ts';
import type { Services } from './platform/http/services.ts';
import { createI18n } from './platform/i18n/index.ts';
import { signalenApi } from './signalen/index.ts';
import { texts } from './texts.ts';
import { toezichtApi } from './toezicht/index.ts';
import { belastingApi } from './verblijfsbelasting/index.ts';

/** Every operation of the REST interface, by chapter. */
export const operations: readonly AnyOperation[] = [
  ...organisatiesApi,
  ...verblijvenApi,
  ...nachtenApi,
  ...toezichtApi,
  ...signalenApi,
  ...leveringenApi,
  ...maandenApi,
  ...belastingApi,
  ...informatieApi,
];

const TAGS = [
  { name: 'organisaties', description: 'Who houses, employs or supplies workers' },
  { name: 'locaties', description: 'Addresses where people spend the night' },
  { name: 'slaapplaatsen', description: 'Beds' },
  { name: 'verblijven', description: 'Who stays where, from when until when' },
  { name: 'afwezigheden', description: 'Nights away within a stay' },
  { name: 'nachtbevestigingen', description: 'The one press of a button' },
  { name: 'nachten', description: 'Nights of locations, and how they stand' },
  { name: 'nachtregister', description: 'The current register on a night' },
  { name: 'signalen', description: 'What toezicht is told' },
  { name: 'leveringen', description: 'Receipts' },
  { name: 'maandleveringen', description: 'Months of a location, delivered to the gemeente' },
  { name: 'maandcorrecties', description: 'Delivered months that are put right' },
  { name: 'aangiften', description: 'Tax declarations over a period, by numbers' },
  { name: 'aanslagen', description: 'Tax assessments, by numbers' },
  { name: 'gemeenten', description: 'Gemeenten that use this installation' },
  { name: 'codetabellen', description: 'Codes and what they mean' },
];

/** How to repair what is wrong, in words. */
const i18n = { nl: createI18n('nl', texts.nl), en: createI18n('en', texts.en) };
export const explain: ApiSettings['explain'] = ({ code, params }, language) => {
  const { exists, t } = i18n[language];
  // Some texts speak of a form on screen; then there is one for machines beside it.
  const key = [`fouten:${code}_api`, `fouten:${code}`].find((name) => exists(name));
  return key === undefined ? code : t(key as 'fouten:verplicht', { ...params });
};

/** What the interface's document says of it as a whole. @param publicUrl without a slash at the end */
export function documentSettings(publicUrl: string): DocumentSettings {
  return {
    publicUrl,
    prefix: API_PREFIX,
    tokenUrl: `${publicUrl}${TOKEN_PATH}`,
    scopes: Object.fromEntries(KOPPELSCOPES.map((scope) => [scope, koppelscopes[scope].naam.en])),
    tags: TAGS,
  };
}

/** What the interface is made of besides its operations. */
export function apiSettings({ config, database, clock }: Services): ApiSettings {
  return {
    document: documentSettings(config.publicUrl),
    identify: (token) => identify(database.db, token, toDate(clock.now())),
    explain,
  };
}
