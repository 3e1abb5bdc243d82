import type { Machine } from '../processes/machine.ts';
import type { Change } from './model.ts';
import type { Operation } from './operation.ts';
import { callOf, type World } from './send-operation.ts';

/** Something that was acknowledged to a machine. A machine does one thing after the other. */
export type Done = { machine: string; change: Change };

/** Somebody who works through operations with two machines, of which the second says some things again elsewhere. */
export type Worker = { own: Machine; twin: Machine };

/** What the operations came to. `wrong`: answers that were neither an acknowledgement nor a rule that said no. */
export type Outcome = { done: Done[]; refused: number; wrong: string[] };

/** All workers take from one list until it is empty, each time at the next process. */
export async function workThrough(
  operations: Operation[],
  world: World,
  workers: readonly Worker[],
  urls: readonly string[],
): Promise<Outcome> {
  const outcome: Outcome = { done: [], refused: 0, wrong: [] };
  let turn = 0;
  const work = async ({ own, twin }: Worker) => {
    for (let op = operations.pop(); op !== undefined; op = operations.pop()) {
      const call = callOf(op, world);
      if (call === null) continue;
      const senders = op.twice && call.mayRepeat ? [own, twin] : [own];
      await Promise.all(
        senders.map(async (machine) => {
          turn += 1;
          const url = urls[turn % urls.length] ?? '';
          const { status, body } = await machine.ask(url, call.method, call.path, call.body);
          if (status < 300) outcome.done.push({ machine: machine.id, change: call.done(body) });
          else if (status === 400 || (status === 409 && body.title === 'Refused')) outcome.refused += 1;
          else outcome.wrong.push(`${call.method} ${call.path}: ${status} ${JSON.stringify(body)}`);
        }),
      );
    }
  };
  await Promise.all(workers.map(work));
  return outcome;
}
