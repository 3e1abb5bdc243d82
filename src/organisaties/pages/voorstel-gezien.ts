import type { Context } from '../../platform/access/context.ts';
import type { PostedForm } from '../../platform/http/index.ts';
import { judgeVoorstel } from '../judge-voorstel.ts';
import { inputOf } from './form-input.ts';

/** What a proposer is shown before the proposal goes: what is against the policy, and what is odd about the address. */
export type NogTeZien = Awaited<ReturnType<typeof judgeVoorstel>> & {
  /** Sent along with the next press, to tell that this was seen. */
  gezien: string;
};

/**
 * Holds a typed proposal against the policy. What was shown once, and is the same now, is not shown again.
 * @returns null when the proposal can go
 */
export async function nogTeZien(ctx: Context, form: PostedForm): Promise<NogTeZien | null> {
  const { bevindingen, adres } = await judgeVoorstel(ctx, inputOf(form));
  const strijdig = bevindingen.filter(({ ernst }) => ernst === 'strijdig');
  const gezien = [...strijdig, ...adres].map(({ code }) => code).join(' ');
  return gezien === '' || gezien === form.values.gezien ? null : { bevindingen, adres, gezien };
}
