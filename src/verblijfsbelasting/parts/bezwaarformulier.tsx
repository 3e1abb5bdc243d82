import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../platform/dates/index.ts';
import { useFormat } from '../../platform/i18n/index.ts';
import {
  Button,
  DateField,
  Details,
  Form,
  Paragraph,
  type RefusedForm,
  TextareaField,
} from '../../ui/index.ts';

interface BezwaarformulierProps {
  /** The last day to object; null while the term has not begun. */
  bezwaarTot: IsoDate | null;
  /** Who levies records an objection that was received. */
  staf: boolean;
  vandaag: IsoDate;
  nieuwId: string;
  errors: RefusedForm | undefined;
}

/** Objects to an assessment, with the term; or records an objection that was received. */
export function Bezwaarformulier({ bezwaarTot, staf, vandaag, nieuwId, errors }: BezwaarformulierProps) {
  const { t } = useTranslation('verblijfsbelasting');
  const { date } = useFormat();
  const late = bezwaarTot !== null && vandaag > bezwaarTot;
  const which =
    bezwaarTot === null ? 'bezwaarNaBetaling' : late ? ('bezwaarLaat' as const) : ('bezwaarUitleg' as const);
  const term = t(staf ? `aanslag.staf.${which}` : `aanslag.${which}`, {
    datum: bezwaarTot && date(bezwaarTot),
  });
  return (
    <Details summary={t(staf ? 'aanslag.vastleggen' : 'aanslag.bezwaarMaken')} open={errors !== undefined}>
      <Form submissionId={nieuwId} errors={errors}>
        <Paragraph>{term}</Paragraph>
        {staf && (
          <DateField
            name="ontvangenOp"
            label={t('veld.ontvangenOp')}
            hint={t('aanslag.ontvangenHint')}
            max={vandaag}
            optional
          />
        )}
        <TextareaField
          name="motivering"
          label={t(staf ? 'aanslag.motiveringStaf' : 'aanslag.motivering')}
          maxLength={2000}
        />
        <div>
          <Button purpose="primary">{t('aanslag.indienen')}</Button>
        </div>
      </Form>
    </Details>
  );
}
