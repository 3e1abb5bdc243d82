import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../platform/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  DateField,
  Fieldset,
  Form,
  type FormValues,
  Heading,
  Paragraph,
  type RefusedForm,
  SelectField,
  Stack,
} from '../../ui/index.ts';
import { Bevindingen } from './bevindingen.tsx';
import { useEigenVelden, useGoedTeKeurenVelden } from './locatie-velden.tsx';
import type { NogTeZien } from './voorstel-gezien.ts';

interface VoorstelFormulierProps {
  /** Gemeenten that admitted the organisation, with their places. */
  gemeenten: readonly { code: string; naam: string; plaatsen: readonly string[] }[];
  /** Above this number of people a motivation is asked; null where there is no policy. */
  drempel: number | null;
  values: FormValues;
  verzoek?: string;
  answer: { errors: RefusedForm; teZien: NogTeZien | null } | undefined;
  beleid: { naam: string; voorbeeld: boolean } | null;
  terug: string;
}

/** A location as a huisvester proposes it; what the policy says of it comes before it goes. */
export function VoorstelFormulier({
  gemeenten,
  drempel,
  values,
  verzoek,
  answer,
  beleid,
  terug,
}: VoorstelFormulierProps) {
  const { t } = useTranslation('organisaties');
  const goedTeKeuren = useGoedTeKeurenVelden({
    plaatsen: gemeenten.flatMap(({ plaatsen }) => plaatsen),
    drempel,
  });
  const eigen = useEigenVelden();
  const only = gemeenten.length === 1 ? gemeenten[0] : undefined;
  return (
    <Form
      values={{ ...values, ...(only ? { gemeente: only.code } : {}) }}
      errors={answer?.errors ?? null}
      hidden={{ gezien: answer?.teZien?.gezien, ...(only ? { gemeente: only.code } : {}) }}
      {...(verzoek === undefined ? {} : { submissionId: verzoek })}
    >
      {answer?.teZien && <TeZien teZien={answer.teZien} beleid={beleid} />}
      {only === undefined && (
        <SelectField
          name="gemeente"
          label={t('gemeente')}
          placeholder={t('kies')}
          options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
        />
      )}
      {goedTeKeuren}
      {eigen}
      <Fieldset legend={t('locatie.inGebruik')}>
        <DateField
          name="in_gebruik_van"
          label={t('locatie.inGebruikVan')}
          hint={t('locatie.inGebruikUitleg')}
        />
      </Fieldset>
      <ActionGroup>
        <Button purpose="primary">
          {t(answer?.teZien ? 'voorstel.tochVersturen' : 'voorstel.versturen')}
        </Button>
        <ButtonLink href={terug} purpose="subtle">
          {t('annuleren')}
        </ButtonLink>
      </ActionGroup>
    </Form>
  );
}

function TeZien({ teZien, beleid }: { teZien: NogTeZien; beleid: VoorstelFormulierProps['beleid'] }) {
  const { t } = useTranslation('organisaties');
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (teZien.gezien !== '') box.current?.focus();
  }, [teZien.gezien]);
  return (
    <section className="od-stack od-stack--md">
      <div ref={box} tabIndex={-1} role="alert">
        <Alert kind="warning" title={t('voorstel.teZien')}>
          <Stack gap="sm">
            <Paragraph>{t('voorstel.teZienUitleg')}</Paragraph>
            {teZien.adres.map(({ code, params }) => (
              <Paragraph key={code}>{text(`fouten:${code}`, params)}</Paragraph>
            ))}
          </Stack>
        </Alert>
      </div>
      {teZien.bevindingen.length > 0 && (
        <>
          <Heading level={2} appearance={3}>
            {t('bevindingen.titel')}
          </Heading>
          <Bevindingen bevindingen={teZien.bevindingen} beleid={beleid} />
        </>
      )}
    </section>
  );
}
