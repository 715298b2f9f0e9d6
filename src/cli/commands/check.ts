import { RULES } from '../../audit/contents.ts';
import { byPlace, type Diagnostic, isError } from '../../ledger/diagnostic.ts';
import { checkView } from '../../views/files/check.ts';
import { withMoves } from '../../views/history/moved.ts';
import { attachmentNotes, verifyAttachments } from '../attachments/verify.ts';
import { exits } from '../contract/outcome.ts';
import { hasTemplates } from '../output/template-place.ts';
import { withCauses } from '../past/causes.ts';
import { withHeads } from '../past/heads.ts';
import { ownOversteps } from '../past/own-oversteps.ts';
import { rewrittenRules } from '../past/rule-history.ts';
import { uncommittedMoves } from '../past/then.ts';
import { basisIn, unrecorded } from '../past/unrecorded.ts';
import { command } from '../session/command.ts';
import type { OpenLedger } from '../session/open-ledger.ts';
import { postReceive, preCommit, preReceive } from './gate.ts';

export const check = command({
  name: 'check',
  alias: '检查',
  summary: '检查整个账本，一次列出所有错误和警告',
  options: [
    { flags: '--strict', help: '有警告也算不通过' },
    { flags: '--pre-commit', help: '供 git 的 pre-commit 钩子：将要提交的内容有没有带进新错误' },
    { flags: '--pre-receive', help: '供服务器的 pre-receive 钩子：推送进来的有没有改写历史、带进新错误' },
    { flags: '--post-receive', help: '供服务器的 post-receive 钩子：记下收到的时间，作为锚' },
  ],
  run: async (input, session) => {
    const { options } = input;
    if (options.preCommit === true) return preCommit(input, session);
    if (options.preReceive === true) return preReceive(input, session);
    if (options.postReceive === true) return postReceive(input, session);
    const open = session.open();
    const past = options.asKnown !== undefined;
    const { problems: found, rewritten, proof } = foundIn(open, past);
    const problems = [...found, ...(past ? [] : await templateProblems(open))].sort(byPlace);
    const failed = options.strict === true ? problems.length > 0 : problems.some(isError);
    const unsure = !rewritten && open.whole.texts.has(RULES);
    const notes = [
      ...(unsure ? ['没有版本历史：制度的数有没有改过，核对不了。'] : []),
      ...(proof ? attachmentNotes(proof) : []),
    ];
    const loose = past ? [] : unrecorded(open);
    const basis = basisIn(loose);
    const view = checkView(problems, { files: open.files, tasks: open.whole.tasks.length }, { loose, basis, notes });
    const moves = past ? undefined : uncommittedMoves(open);
    return {
      kind: 'answer',
      view: moves ? withMoves(view, moves, '还没有提交的改动') : view,
      problems,
      tellsLoose: basis,
      exit: failed ? exits.findings : exits.done,
    };
  },
});

async function templateProblems(open: OpenLedger): Promise<readonly Diagnostic[]> {
  if (!hasTemplates(open)) return [];
  return (await import('../output/own-paper.ts')).readTemplates(open).problems;
}

/** All that is to be said of a ledger; of one as it was known once, only what stands in its files. */
function foundIn(open: OpenLedger, past: boolean) {
  const rewritten = past ? [] : rewrittenRules(open);
  const proof = past ? undefined : verifyAttachments(open);
  const beside = [...(rewritten ?? []), ...(proof?.problems ?? []), ...(past ? [] : ownOversteps(open))];
  const found = past ? open.problems() : withHeads(open.problems(), open);
  const problems = [...withCauses(found, open), ...beside].sort(byPlace);
  return { problems, rewritten, proof };
}
