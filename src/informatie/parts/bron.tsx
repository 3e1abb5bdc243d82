import { type BepalingId, bepalingen } from '../../beleid/bepalingen.ts';
import { useLanguage } from '../../platform/i18n/index.ts';
import { Citation } from '../../ui/index.ts';

/** The paragraph or article behind a sentence, with its meaning in plain words. */
export function Bron({ id }: { id: BepalingId }) {
  const language = useLanguage();
  return <Citation paragraph={id}>{bepalingen[id].samenvatting[language]}</Citation>;
}
