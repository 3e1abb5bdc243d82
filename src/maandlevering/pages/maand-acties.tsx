import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  Details,
  Form,
  Paragraph,
  type RefusedForm,
  Row,
  Stack,
  TextareaField,
} from '../../ui/index.ts';
import type { MaandGetoond } from '../show-maand.ts';

interface ActiesProps {
  getoond: MaandGetoond;
  eigen: boolean;
  magVragen: boolean;
  nieuwId: string;
  errors?: RefusedForm;
}

/** What can be done with a month now, for who may. */
export function MaandActies(props: ActiesProps) {
  const { eigen, magVragen, getoond } = props;
  const { oordeel, status } = getoond;
  if (eigen && status === 'in_correctie') return <Afronden {...props} />;
  if (eigen && status === 'geleverd') return <Corrigeren {...props} />;
  if (eigen) return <Leveren {...props} />;
  if (magVragen && (oordeel === 'niets' || oordeel === 'onvolledig')) return <Opvragen {...props} />;
  return null;
}

function Leveren({ getoond, errors }: ActiesProps) {
  const { complex, maand, nachten, status, vragen } = getoond;
  const { t } = useTranslation('maandlevering');
  const { month } = useFormat();
  const missing = nachten.filter(({ toestand }) => toestand === 'ontbreekt').length;
  const over = status === 'te_leveren';
  return (
    <Alert
      kind={over ? 'warning' : 'info'}
      title={t(over ? 'acties.teLeveren' : 'acties.loopt', { maand: month(maand) })}
    >
      <Stack gap="md">
        <Paragraph>{t(over ? 'acties.teLeverenUitleg' : 'acties.looptUitleg')}</Paragraph>
        {vragen.length > 0 && <Paragraph>{t('acties.gevraagd')}</Paragraph>}
        <Row>
          {over && (
            <Form inline errors={errors}>
              <Button purpose="primary" name="actie" value="leveren">
                {t('acties.leveren')}
              </Button>
            </Form>
          )}
          {over && missing > 0 && (
            <ButtonLink href={`/locaties/${complex.locatie}/nachten?maand=${maand}`}>
              {t('acties.inhalen', { count: missing })}
            </ButtonLink>
          )}
        </Row>
      </Stack>
    </Alert>
  );
}

function Corrigeren({ nieuwId, errors }: ActiesProps) {
  const { t } = useTranslation('maandlevering');
  return (
    <Details summary={t('acties.kloptNiet')} open={errors !== undefined}>
      <Form submissionId={nieuwId} errors={errors}>
        <Paragraph>{t('acties.corrigerenUitleg')}</Paragraph>
        <TextareaField name="reden" label={t('veld.reden')} hint={t('acties.redenHint')} maxLength={500} />
        <div>
          <Button purpose="primary" name="actie" value="corrigeren">
            {t('acties.corrigeren')}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

function Afronden({ getoond, errors }: ActiesProps) {
  const { complex, maand, correctie } = getoond;
  const { t } = useTranslation('maandlevering');
  const { moment } = useFormat();
  if (correctie === null) return null;
  return (
    <Alert kind="info" title={t('acties.bezig')}>
      <Stack gap="md">
        <Paragraph>
          {t('acties.bezigUitleg', { reden: correctie.reden, op: moment(correctie.begonnenOp) })}
        </Paragraph>
        <Row>
          <Form inline hidden={{ correctie: correctie.id }} errors={errors}>
            <Button purpose="primary" name="actie" value="afronden">
              {t('acties.afronden')}
            </Button>
          </Form>
          <ButtonLink href={`/locaties/${complex.locatie}/nachten?maand=${maand}`}>
            {t('acties.naarNachten')}
          </ButtonLink>
          <ButtonLink href="/bewoners">{t('acties.naarBewoners')}</ButtonLink>
        </Row>
      </Stack>
    </Alert>
  );
}

function Opvragen({ getoond: { oordeel, vragen }, errors }: ActiesProps) {
  const { t } = useTranslation('maandlevering');
  const { moment } = useFormat();
  const [last] = vragen;
  return (
    <Alert kind="warning" title={t(`acties.vraag.${oordeel === 'niets' ? 'niets' : 'onvolledig'}`)}>
      <Stack gap="md">
        <Paragraph>
          {last === undefined
            ? t('acties.vraag.uitleg')
            : t('acties.vraag.eerder', { op: moment(last.op), door: last.door ?? '' })}
        </Paragraph>
        <Form inline errors={errors}>
          <Button purpose="primary" name="actie" value="opvragen">
            {t('acties.vraag.knop')}
          </Button>
        </Form>
      </Stack>
    </Alert>
  );
}
