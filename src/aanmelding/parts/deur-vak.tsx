import { useTranslation } from 'react-i18next';
import { Button, ButtonLink, Form, Paragraph, Row, Section } from '../../ui/index.ts';
import type { Aanmeldpunten } from '../list-aanmeldpunten.ts';

interface Props {
  locatie: string;
  deur: Aanmeldpunten['deur'];
  beheert: boolean;
  verzoek: string;
}

/** The door sheet of a location: to make, print and replace. */
export function DeurVak({ locatie, deur, beheert, verzoek }: Props) {
  const { t } = useTranslation('aanmelding');
  return (
    <Section title={t('opLocatie.deur')}>
      <Paragraph>{t('opLocatie.deurUitleg')}</Paragraph>
      {deur !== null && (
        <Row>
          <ButtonLink href={`/locaties/${locatie}/deurblad`} purpose="primary">
            {t('opLocatie.deurPrint')}
          </ButtonLink>
        </Row>
      )}
      {beheert && (
        <Form submissionId={verzoek} hidden={{ versie: deur?.versie }} prefix="deur" stay>
          {deur !== null && <Paragraph muted>{t('opLocatie.deurVervangUitleg')}</Paragraph>}
          <div>
            <Button purpose={deur === null ? 'primary' : 'secondary'} name="actie" value="deur">
              {t(deur === null ? 'opLocatie.deurMaak' : 'opLocatie.deurVervang')}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
