import { isError } from '../../ledger/diagnostic.ts';
import { checkView } from '../../views/check.ts';
import { withCauses } from '../causes.ts';
import { exits, isStop } from '../outcome.ts';
import type { Run } from '../spec.ts';
import { unrecordedBasis } from '../unrecorded.ts';
import { preCommit, preReceive } from './gate.ts';

export const check: Run = (input, desk) => {
  const { options } = input;
  if (options['preCommit'] === true) return preCommit(input, desk);
  if (options['preReceive'] === true) return preReceive(input, desk);
  const open = desk.open();
  if (isStop(open)) return open;
  const problems = withCauses(open.problems(), open);
  const failed = options['strict'] === true ? problems.length > 0 : problems.some(isError);
  const loose = options['asKnown'] === undefined ? unrecordedBasis(open) : [];
  const view = checkView(problems, { files: open.files, tasks: open.ledger.tasks.length }, loose);
  return { kind: 'answer', view, problems, exit: failed ? exits.findings : exits.done };
};
