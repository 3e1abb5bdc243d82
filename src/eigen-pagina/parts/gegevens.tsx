import type { ReactNode } from 'react';
import type { Eigenteksten } from '../teksten.ts';
import type { MijnPagina } from '../toon.ts';

/** A part of the page under its heading. */
export function Deel({ titel, children }: { titel: string; children: ReactNode }) {
  return (
    <section className="od-eigen__deel">
      <h2 className="nl-heading nl-heading--level-2">{titel}</h2>
      {children}
    </section>
  );
}

/** What is kept of each stay. */
export function Verblijven({ pagina }: { pagina: MijnPagina }) {
  return (
    <>
      {pagina.verblijven.map(({ id, titel, feiten }) => (
        <Deel key={id} titel={titel}>
          <dl className="od-eigen__feiten">
            {feiten.map(({ label, value }) => (
              <div key={label} className="od-eigen__feit">
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Deel>
      ))}
    </>
  );
}

/** Who looked, by day, role and purpose. */
export function WieKeek({ pagina, teksten }: { pagina: MijnPagina; teksten: Eigenteksten }) {
  const { inzage } = teksten;
  return (
    <Deel titel={inzage.titel}>
      {pagina.inzage.length === 0 ? (
        <p className="nl-paragraph">{inzage.niemand}</p>
      ) : (
        <ul className="od-eigen__lijst">
          {pagina.inzage.map(({ sleutel, dag, wie, waarom, keer }) => (
            <li key={sleutel}>
              <strong>{dag}</strong>
              <br />
              {`${wie}. ${waarom}.${keer > 1 ? ` ${inzage.keer}: ${keer}.` : ''}`}
            </li>
          ))}
        </ul>
      )}
    </Deel>
  );
}

/** What somebody asked, and what was answered. */
export function MijnVragen({ pagina, teksten }: { pagina: MijnPagina; teksten: Eigenteksten }) {
  if (pagina.verzoeken.length === 0) return null;
  return (
    <Deel titel={teksten.verzoek.mijn}>
      <ul className="od-eigen__lijst">
        {pagina.verzoeken.map(({ id, soort, toelichting, stand, verlengd }) => (
          <li key={id}>
            <strong>{soort}</strong>
            <p className="nl-paragraph">“{toelichting}”</p>
            <p className="nl-paragraph">{stand}</p>
            {verlengd && <p className="nl-paragraph">{verlengd}</p>}
          </li>
        ))}
      </ul>
    </Deel>
  );
}
