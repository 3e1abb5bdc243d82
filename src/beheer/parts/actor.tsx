import { useTranslation } from 'react-i18next';
import { useText } from '../../platform/i18n/index.ts';

type Who = {
  actorSoort: string;
  actor: string | null;
  naam: string | null;
  organisatie?: string | null;
  rollen: readonly string[];
};

/** Who a line of a log is about: by name where the reader may know it, with the roles held at the time. */
export function useActor(): (who: Who) => string {
  const { t } = useTranslation('beheer');
  const text = useText();
  return ({ actorSoort, actor, naam, organisatie, rollen }) => {
    const roles = rollen.map((rol) => text(`ui:roles.${rol}`)).join(', ');
    const who = naam ?? organisatie ?? unnamed(actorSoort, actor);
    return roles === '' ? who : `${who} (${roles})`;
  };

  function unnamed(soort: string, actor: string | null): string {
    if (soort === 'systeem') return t('log.systeem');
    if (actor === null) return t('log.niemand');
    return soort === 'huisvester' ? t('log.huisvester') : `${t('log.onbekend')} ${actor.slice(0, 8)}`;
  }
}

/** What an action is called; its code where nobody gave it a name. */
export function useActie(): (code: string) => string {
  const { i18n } = useTranslation();
  const text = useText();
  return (code) => {
    const key = `beheer:acties.${code.replace(':', '_')}`;
    return i18n.exists(key) ? text(key) : code;
  };
}
