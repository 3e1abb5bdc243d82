import { expect, it } from 'vitest';
import { doelInWoorden } from './in-woorden.ts';

it('reads as a sentence and leaves what somebody wrote alone', () => {
  expect(doelInWoorden('controle_ter_plaatse')).toBe('Controle ter plaatse');
  expect(doelInWoorden('steekproef: lot_27: tweede ronde')).toBe('Steekproef: lot_27: tweede ronde');
});
