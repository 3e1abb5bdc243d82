import { expect, test } from 'vitest';
import { themeOf } from './navigation.ts';
import { actorOf, type Toekenning } from './platform/access/actor.ts';
import type { Rol } from './platform/database/tables.ts';
import type { Session } from './platform/identity/sessions.ts';

const staff = (rol: Rol, gemeente: string): Toekenning => ({ rol, gemeente, organisatie: null });
const huisvester: Toekenning = { rol: 'huisvester-medewerker', gemeente: null, organisatie: 'o' };

const session = (...toekenningen: Toekenning[]): Session => ({
  id: 's',
  actor: actorOf('g', toekenningen, null),
  name: 'Janneke Stegeman',
  email: null,
  language: 'nl',
  organisaties: [],
  idleSeconds: 3600,
});

test.each([
  ['nobody, the one last looked at', null, '/privacy', 'ommen', 'ommen'],
  ['nobody, no gemeente looked at', null, '/', undefined, 'onderdak'],
  ['nobody, a slug that is none', null, '/', 'elders', 'onderdak'],
  ['who has no role yet, the one last looked at', session(), '/aanmelden', 'ommen', 'ommen'],
  ['staff, their own', session(staff('toezicht', '0160')), '/vanavond', 'ommen', 'hardenberg'],
  [
    'staff of several',
    session(staff('toezicht', '0160'), staff('toezicht', '0175')),
    '/',
    'ommen',
    'onderdak',
  ],
  ['a huisvester, whose locations may lie in another', session(huisvester), '/locaties', 'ommen', 'onderdak'],
  ['a huisvester at a page of a gemeente', session(huisvester), '/ommen/privacy', 'hardenberg', 'ommen'],
] as const)('whose look a page has: %s', (_, who, path, remembered, slug) => {
  expect(themeOf(who, path, remembered)).toBe(slug);
});
