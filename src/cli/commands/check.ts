import { RULES } from '../../audit/contents.ts';
import { byPlace, isError } from '../../ledger/diagnostic.ts';
import { checkView } from '../../views/files/check.ts';
import { withMoves } from '../../views/history/moved.ts';
import { exits, isStop } from '../contract/outcome.ts';
import { withCauses } from '../past/causes.ts';
import { rewrittenRules } from '../past/rule-history.ts';
import { uncommittedMoves } from '../past/then.ts';
import { unrecordedBasis } from '../past/unrecorded.ts';
import type { Run } from '../session/command.ts';
import { preCommit, preReceive } from './gate.ts';

export const check: Run = (input, session) => {
  const { options } = input;
  if (options['preCommit'] === true) return preCommit(input, session);
  if (options['preReceive'] === true) return preReceive(input, session);
  const open = session.open();
  if (isStop(open)) return open;
  const past = options['asKnown'] !== undefined;
  const rewritten = past ? [] : rewrittenRules(open);
  const problems = [...withCauses(open.problems(), open), ...(rewritten ?? [])].sort(byPlace);
  const failed = options['strict'] === true ? problems.length > 0 : problems.some(isError);
  const unsure = !rewritten && open.whole.texts.has(RULES);
  const notes = unsure ? ['没有版本历史：制度的数有没有改过，核对不了。'] : [];
  const loose = past ? [] : unrecordedBasis(open);
  const view = checkView(problems, { files: open.files, tasks: open.whole.tasks.length }, { loose, notes });
  const moves = past ? undefined : uncommittedMoves(open);
  return {
    kind: 'answer',
    view: moves ? withMoves(view, moves, '还没有提交的改动') : view,
    problems,
    exit: failed ? exits.findings : exits.done,
  };
};
