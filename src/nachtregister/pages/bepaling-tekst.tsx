import { type BepalingId, bepalingen } from '../../beleid/bepalingen.ts';
import { useLanguage } from '../../platform/i18n/index.ts';
import { Paragraph } from '../../ui/index.ts';

/** What a paragraph of the policy or an article of law says, in plain words. */
export function BepalingTekst({ bepaling }: { bepaling: BepalingId }) {
  return <Paragraph>{bepalingen[bepaling].samenvatting[useLanguage()]}</Paragraph>;
}
