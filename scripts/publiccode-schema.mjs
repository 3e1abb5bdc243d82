/** The keys of publiccode.yml 0.5 that this project uses, strictly: a key that is not here is a mistake. */
const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text, minItems: 1, uniqueItems: true };
const uri = { type: 'string', format: 'uri' };
const day = { type: 'string', format: 'date' };
const language = { type: 'string', pattern: '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$' };
const mediaTypes = { ...texts, items: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' } };

const object = (properties, required = Object.keys(properties)) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const listOf = (items) => ({ type: 'array', items, minItems: 1 });

const organisation = object({ name: text, uri }, ['uri']);
const dependency = object(
  { name: text, version: text, versionMin: text, versionMax: text, optional: { type: 'boolean' } },
  ['name'],
);

const email = { type: 'string', format: 'email' };
const contacts = listOf(object({ name: text, email, phone: text, affiliation: text }, ['name']));
const contractors = listOf(object({ name: text, until: day, email, website: uri }, ['name', 'until']));

const description = object(
  {
    localisedName: text,
    genericName: { ...text, maxLength: 35 },
    shortDescription: { ...text, maxLength: 150 },
    longDescription: { type: 'string', minLength: 150, maxLength: 10_000 },
    documentation: uri,
    apiDocumentation: uri,
    features: listOf({ ...text, maxLength: 100 }),
    screenshots: texts,
  },
  ['shortDescription', 'longDescription', 'features'],
);

/** JSON Schema (draft 7) */
export const schema = object(
  {
    publiccodeYmlVersion: { enum: ['0.5', '0.5.0'] },
    name: text,
    url: uri,
    landingURL: uri,
    softwareVersion: text,
    releaseDate: day,
    logo: text,
    inputTypes: mediaTypes,
    outputTypes: mediaTypes,
    platforms: listOf({ enum: ['web', 'windows', 'mac', 'linux', 'ios', 'android'] }),
    categories: texts,
    organisation,
    fundedBy: listOf(organisation),
    roadmap: uri,
    developmentStatus: { enum: ['concept', 'development', 'beta', 'stable', 'obsolete'] },
    softwareType: {
      enum: [
        'standalone/mobile',
        'standalone/iot',
        'standalone/desktop',
        'standalone/web',
        'standalone/backend',
        'standalone/other',
        'addon',
        'library',
        'configurationFiles',
      ],
    },
    intendedAudience: object(
      {
        countries: listOf({ type: 'string', pattern: '^[A-Z]{2}$' }),
        unsupportedCountries: texts,
        scope: texts,
      },
      [],
    ),
    description: {
      type: 'object',
      propertyNames: language,
      minProperties: 1,
      additionalProperties: description,
    },
    legal: object({ license: text, mainCopyrightOwner: text, authorsFile: text }, ['license']),
    maintenance: {
      anyOf: [
        object({ type: { enum: ['internal', 'community'] }, contacts }),
        object({ type: { const: 'contract' }, contractors, contacts }, ['type', 'contractors']),
        object({ type: { const: 'none' } }),
      ],
    },
    localisation: object({ localisationReady: { type: 'boolean' }, availableLanguages: listOf(language) }),
    dependsOn: object(
      { open: listOf(dependency), proprietary: listOf(dependency), hardware: listOf(dependency) },
      [],
    ),
  },
  [
    'publiccodeYmlVersion',
    'name',
    'url',
    'platforms',
    'developmentStatus',
    'softwareType',
    'description',
    'legal',
    'maintenance',
    'localisation',
  ],
);
