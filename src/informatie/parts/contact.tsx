import { useTranslation } from 'react-i18next';
import { toonTelefoon } from '../../beleid/invoer/telefoon.ts';
import { DataList, Link } from '../../ui/index.ts';
import type { GemeenteGetoond } from '../show-gemeente.ts';

/** How to reach a gemeente about its register. */
export function Contact({ gemeente, fg = false }: { gemeente: GemeenteGetoond; fg?: boolean }) {
  const { t } = useTranslation('informatie');
  const { email, telefoon, website } = gemeente;
  return (
    <DataList
      items={[
        { label: t('contact.email'), value: <Mail address={email} /> },
        {
          label: t('contact.phone'),
          value: (
            <Link href={`tel:${telefoon}`} document>
              {toonTelefoon(telefoon)}
            </Link>
          ),
        },
        {
          label: t('contact.website'),
          value: (
            <Link href={website} document>
              {website.replace(/^https?:\/\//, '')}
            </Link>
          ),
        },
        { label: t('contact.fg'), value: fg ? <Fg contact={gemeente.fg} /> : null },
      ]}
    />
  );
}

/** The data protection officer: a mail address, or a name with an address in words. */
const Fg = ({ contact }: { contact: string }) =>
  /^\S+@\S+$/.test(contact) ? <Mail address={contact} /> : contact;

const Mail = ({ address }: { address: string }) => (
  <Link href={`mailto:${address}`} document>
    {address}
  </Link>
);
