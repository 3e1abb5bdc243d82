import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rol } from '../database/tables.ts';
import { type Actor, actorOf, publiek } from './actor.ts';
import { type Right, reachOf } from './reach.ts';

const register: Right = { roles: ['toezicht', 'huisvester-medewerker'], sees: 'personen', why: 'test' };

describe('reachOf', () => {
  it('reaches only the gemeenten in which a role that allows the action is held', () => {
    const actor = actorOf(
      'a',
      [
        { rol: 'toezicht', gemeente: '0160', organisatie: null },
        { rol: 'belastingen', gemeente: '0175', organisatie: null },
      ],
      null,
    );
    expect(reachOf(actor, register)).toMatchObject({
      gemeenten: ['0160'],
      organisatie: null,
      personen: true,
    });
  });

  it('gives counts without rows where the action sees figures only', () => {
    const actor = actorOf('a', [{ rol: 'beleid', gemeente: '0160', organisatie: null }], null);
    const reach = reachOf(actor, { roles: ['beleid'], sees: 'cijfers', why: 'test' });
    expect(reach).toMatchObject({ gemeenten: [], cijfers: ['0160'], personen: false });
  });

  it('is nothing for who is not logged in, unless everyone may', () => {
    expect(reachOf(publiek, register)).toBeNull();
    expect(reachOf(publiek, { roles: ['ingelogd'], sees: 'rijen', why: 'test' })).toBeNull();
    expect(reachOf(publiek, { roles: ['iedereen'], sees: 'rijen', why: 'test' })).toMatchObject({
      gemeenten: [],
    });
  });

  it('never reaches a gemeente or organisation that no allowed role names', () => {
    const rol = fc.constantFrom<Rol>(
      'toezicht',
      'registratie',
      'beleid',
      'beheer',
      'huisvester-medewerker',
      'huisvester-beheerder',
    );
    const held = rol.chain((r) =>
      fc.record({
        rol: fc.constant(r),
        gemeente: r.startsWith('huisvester') ? fc.constant(null) : fc.constantFrom('0160', '0175', '0150'),
        organisatie: r.startsWith('huisvester') ? fc.constantFrom('x', 'y') : fc.constant(null),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(held, { maxLength: 6 }),
        fc.subarray<Rol>(['toezicht', 'beheer', 'huisvester-medewerker']),
        (all, roles) => {
          const actor: Actor = actorOf('a', all, 'x');
          const reach = reachOf(actor, { roles, sees: 'rijen', why: 'test' });
          const allowed = actor.toekenningen.filter((t) => roles.includes(t.rol));
          expect(reach === null).toBe(allowed.length === 0);
          for (const gemeente of reach?.gemeenten ?? [])
            expect(allowed.some((t) => t.gemeente === gemeente)).toBe(true);
          if (reach?.organisatie) expect(allowed.some((t) => t.organisatie === reach.organisatie)).toBe(true);
        },
      ),
    );
  });
});

describe('actorOf', () => {
  it('acts for one organisation at a time: the one chosen, if it is held', () => {
    const two = [
      { rol: 'huisvester-medewerker', gemeente: null, organisatie: 'x' },
      { rol: 'huisvester-beheerder', gemeente: null, organisatie: 'y' },
    ] as const;
    expect(actorOf('a', two, 'y')).toMatchObject({ organisatie: 'y', toekenningen: [two[1]] });
    expect(actorOf('a', two, 'z')).toMatchObject({ organisatie: 'x', toekenningen: [two[0]] });
  });
});
