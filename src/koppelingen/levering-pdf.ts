import { writePdf } from '../platform/files/index.ts';
import { formatMoment } from '../platform/i18n/index.ts';
import type { Language } from '../platform/i18n/languages.ts';
import type { LeveringGetoond } from './show-levering.ts';
import { textsOf } from './texts.ts';

/** A receipt on paper: what it proves, and how anybody can check that. */
export function makeBewijs(levering: LeveringGetoond, language: Language): Promise<Buffer> {
  const t = textsOf(language);
  const fact = (label: string, value: string) => ({ label, value });
  return writePdf({
    title: t('bewijs.titel'),
    language,
    blocks: [
      { text: t('bewijs.uitleg', { naam: levering.organisatie.naam }) },
      {
        facts: [
          fact(t('bewijs.kenmerk'), levering.id),
          fact(
            t('bewijs.ontvangen'),
            `${formatMoment(levering.ontvangenOp, language)} (${levering.ontvangenOp})`,
          ),
          fact(t('bewijs.organisatie'), `${levering.organisatie.naam}, KVK ${levering.organisatie.kvk}`),
          fact(t('bewijs.van'), levering.van ?? t('bewijs.onbekend')),
          fact(t('bewijs.soort'), t(`soorten.${levering.soort}`)),
        ],
      },
      { heading: t('bewijs.uitkomst') },
      {
        facts: [
          fact(t('bewijs.aangenomen'), String(levering.aangenomen)),
          fact(t('bewijs.herhaald'), String(levering.herhaald)),
          fact(t('bewijs.geweigerd'), String(levering.geweigerd)),
          fact(t('bewijs.laat'), String(levering.laat)),
        ],
      },
      { heading: t('bewijs.hash') },
      { text: t('bewijs.hashUitleg') },
      { facts: [fact('SHA-256', levering.hash)] },
    ],
  });
}
