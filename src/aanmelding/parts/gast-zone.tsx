import type { Gastteksten } from '../gast/teksten.ts';
import { GastStap } from './gast-stap.tsx';
import { VERGEETACHTIG } from './gast-veld.tsx';
import { Pictogram } from './pictogram.tsx';

/** The machine-readable zone, to type, scan or hold to the camera. The field has no name: it is never sent. */
export function GastZone({ teksten: { zone } }: { teksten: Gastteksten }) {
  return (
    <GastStap stap="zone" vraag={zone.vraag} uitleg={zone.uitleg} metScript>
      <div className="utrecht-form-field">
        <label htmlFor="zone" className="utrecht-form-label utrecht-form-field__label">
          {zone.veld}
        </label>
        <div className="utrecht-form-field__input">
          <textarea
            id="zone"
            data-zone
            rows={3}
            {...VERGEETACHTIG}
            autoCapitalize="characters"
            aria-describedby="uitleg-zone zone-uitslag"
            className="utrecht-textarea utrecht-textarea--html-textarea od-gast__zone"
          />
        </div>
        <p id="zone-uitslag" className="nl-paragraph" role="status" data-zone-uitslag hidden />
      </div>
      <div className="utrecht-action-group">
        <button type="button" className="nl-button nl-button--secondary" data-zone-lees hidden>
          <span className="nl-button__label">{zone.lees}</span>
        </button>
        <button type="button" className="nl-button nl-button--secondary" data-zone-camera hidden>
          <Pictogram naam="camera" />
          <span className="nl-button__label" data-woord>
            {zone.camera}
          </span>
        </button>
      </div>
      <div data-zone-beeld hidden>
        <p className="nl-paragraph">{zone.cameraUitleg}</p>
        <video className="od-gast__camera" muted playsInline />
      </div>
    </GastStap>
  );
}
