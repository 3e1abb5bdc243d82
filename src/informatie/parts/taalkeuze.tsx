import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/index.ts';
import { GASTTALEN, type Gasttaal } from '../gasttalen.ts';
import './informatiepakket.css';

/** The languages of the pack under `base`, each by its own name. */
export function Taalkeuze({ base, taal }: { base: string; taal?: Gasttaal }) {
  const { t } = useTranslation('informatie');
  return (
    <nav aria-label={t('pack.choose')} className="od-no-print">
      <ul className="od-talen">
        {GASTTALEN.map(({ code, naam }) => (
          <li key={code}>
            {code === taal ? (
              <strong lang={code} aria-current="page">
                {naam}
              </strong>
            ) : (
              <Link href={`${base}/${code}`} lang={code} standalone>
                {naam}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
