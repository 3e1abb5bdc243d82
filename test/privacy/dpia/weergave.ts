import type { Antwoord, Formulier, Groep } from './formulier.ts';
import type { Waarde } from './soorten.ts';
import vragen from './vragen.json' with { type: 'json' };

const LEEG = '_In te vullen door de gemeente._';
const WOORDEN: Record<string, string> = { true: 'ja', false: 'nee', null: 'niet van toepassing' };

/** Groups whose answers are short enough for a table; the others get a heading for each repetition. */
const TABELLEN = new Set(['2.1', '3.3', '5.1', '7.1', '8.1.1', '9.1.1', '11.1.1', '19.1', '19.3.2', '20.1']);

/** Groups that follow the processing activities: the repetition has the number of the activity. */
const PER_VERWERKING = new Set(['5.1', '6.1.1', '7.1', '8.1.1', '9.1.1', '10.1.1', '11.1.1', '13.1.1']);

/** The model DPIA as a page, for who does not use the form. */
export function alsMarkdown({ answers }: Formulier): string {
  const delen = [
    '# Model-DPIA van Onderdak',
    [
      'Gemaakt uit [model-dpia.json](model-dpia.json); een test faalt als deze pagina niet meer klopt',
      '(`npm test -- unit privacy/dpia`, met `-u` om haar opnieuw te maken). De nummers zijn die van het formulier van MinBZK.',
    ].join('\n'),
  ];
  for (const [nummer, naam] of Object.entries(vragen.onderdelen)) {
    delen.push(`## ${nummer}. ${naam}`);
    const sleutels = vragen.vragen
      .filter(({ id }) => id.split('.')[0] === nummer)
      .map(({ id, groep }) => groep ?? id);
    for (const sleutel of new Set(sleutels)) {
      const antwoord = answers[sleutel];
      if (Array.isArray(antwoord)) delen.push(...groepVan(sleutel, antwoord, answers));
      else if (antwoord !== undefined) delen.push(...enkelVan(sleutel, antwoord));
    }
  }
  return `${delen.join('\n\n')}\n`;
}

function enkelVan(id: string, { value }: Antwoord): string[] {
  const opschrift = opschriftVan(id);
  return id.includes('.') ? [`**${id} ${opschrift}**`, tekstVan(value)] : [tekstVan(value)];
}

function groepVan(groep: string, rijen: Groep[], answers: Formulier['answers']): string[] {
  const ids = vragen.vragen.filter((vraag) => vraag.groep === groep).map(({ id }) => id);
  const namen = PER_VERWERKING.has(groep) ? answers['3.1'] : undefined;
  const verwerkingVan = (rij: Groep) => (Array.isArray(namen) ? namen[rij._index] : undefined);
  const naamVan = (rij: Groep) => {
    const verwerking = verwerkingVan(rij);
    return verwerking === undefined ? null : tekstVan(waardeVan(verwerking, '3.1.1'));
  };
  /** All the data of a processing activity is listed once. */
  const kortVan = (rij: Groep, id: string) => {
    const verwerking = verwerkingVan(rij);
    const zelfde = verwerking !== undefined && gelijk(waardeVan(verwerking, '3.1.3'), waardeVan(rij, id));
    return zelfde ? `alle van 3.1.${rij._index + 1}` : tekstVan(waardeVan(rij, id));
  };
  if (TABELLEN.has(groep)) {
    const kop = [...(namen === undefined ? [] : ['Verwerking']), ...ids.map(opschriftVan)];
    const regels = rijen.map((rij) => [
      ...(namen === undefined ? [] : [naamVan(rij) ?? '']),
      ...ids.map((id) => (id in rij ? celVan(waardeVan(rij, id)) : '')),
    ]);
    return [[kop, kop.map(() => '---'), ...regels].map((cellen) => `| ${cellen.join(' | ')} |`).join('\n')];
  }
  return rijen.flatMap((rij) => {
    const [eerste = '', ...rest] = ids;
    const naam = naamVan(rij);
    const over = (naam === null ? rest : ids).filter((id) => id in rij);
    return [
      `### ${groep}.${rij._index + 1} ${naam ?? tekstVan(waardeVan(rij, eerste))}`,
      ...over.map((id) => `**${opschriftVan(id)}:** ${kortVan(rij, id)}`),
    ];
  });
}

const opschriftVan = (id: string) => vragen.vragen.find((vraag) => vraag.id === id)?.opschrift ?? id;
const waardeVan = (rij: Groep, id: string): Waarde => (rij[id] as Antwoord).value;

function tekstVan(waarde: Waarde): string {
  if (waarde === null || waarde.length === 0) return LEEG;
  return typeof waarde === 'string' ? (WOORDEN[waarde] ?? waarde) : waarde.join('; ');
}

const gelijk = (een: Waarde, ander: Waarde) => JSON.stringify(een) === JSON.stringify(ander);

const celVan = (waarde: Waarde) => tekstVan(waarde).replaceAll('|', '\\|').replace(/\n+/g, '<br>');
