import { idOf } from '../../ledger/ledger.ts';
import { cite } from '../../records/terms.ts';
import { holdersOf } from '../../rules/lateness/standing.ts';
import { type Escalation, escalationsOf } from '../../rules/reminding/escalation.ts';
import { restFrom } from '../../rules/reminding/urging-policy.ts';
import { lateCircular, summons } from '../../views/notices/escalation.ts';
import type { Occasion } from '../../views/notices/letter.ts';
import { supervisionNotice } from '../../views/notices/supervision.ts';
import { escalationView, failureText } from '../../views/tasks/escalate.ts';
import type { Part, View } from '../../views/view/view.ts';
import { action as actions, urgingStep } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { findTask } from '../asking/find.ts';
import { findLeader, leaderOption, unitMeant, unitOption } from '../asking/units.ts';
import { type Answer, type Outcome, stop } from '../contract/outcome.ts';
import type { InputOf } from '../contract/spec.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { answerBy, answerByOf } from './answer-by.ts';
import { limitsOn } from './notice.ts';
import { occasionOf } from './notice-occasion.ts';
import { awaitedTold, type ToUrge, urgedTogether } from './urge-together.ts';

const STEPS = urgingStep.keys.filter((key) => key !== 'urge').map((key) => urgingStep.words[key]);

const options = [
  unitOption,
  leaderOption,
  { flags: '--step <步骤>', help: `只要到了这一步的：${STEPS.join('、')}`, repeat: true },
  { flags: '--explain', help: '每一项写明为什么：逾期几日、几次没有回应、哪一条制度' },
  { flags: '--record', help: '逐项登记一次催办，方式就是这一步；休息日、不到催办最短间隔的不登记' },
  { flags: '--await <是否>', help: '和 --record 一起用，要不要回应；不写就是要' },
] as const;

type Typed = InputOf<typeof options>;

/** Who is due for 督办通知, 约谈 or 通报; it proposes, and enters nothing unless it is told to. */
export const escalate = command({
  name: 'escalate',
  alias: '升级',
  summary: '催了没有用的，按制度该走哪一步：督办通知、约谈、通报；写到文件夹就是要发的公文，--record 才登记',
  arguments: [{ name: '[编号...]', help: '只看这几项' }],
  options,
  writes: 'record',
  shows: true,
  examples: [
    'xiaoneng escalate --explain',
    'xiaoneng escalate --step 督办通知 -o 督办通知 --format docx',
    'xiaoneng escalate --step 督办通知 --record --by 督查室',
  ],
  run: async (input, session) => {
    const open = session.open();
    const list = await chosen(escalationsOf(open.standings(), open.terms), input, open);
    const { fullName } = open.ledger.directory;
    const view = escalationView({
      list,
      asOf: session.asOf,
      fullName,
      ruleOf: (one) => ruleOf(one, open),
      explained: input.options.explain === true,
    });
    const answer: Answer = { kind: 'answer', view, parts: papersFor(list, open, session) };
    return input.options.record ? recorded(answer, list, input, open, session) : answer;
  },
});

function ruleOf({ rule }: Escalation, { terms: { rules, asOf } }: OpenLedger): string {
  return rule === undefined ? '' : cite(rule, rules.get(rule, asOf.day));
}

/** What the numbers and options leave of it. */
async function chosen(
  all: readonly Escalation[],
  { args, options: { unit: typed, leader: name, step: steps = [] } }: Typed,
  open: OpenLedger,
): Promise<readonly Escalation[]> {
  const unit = await unitMeant(open, typed);
  const leader = findLeader(open.ledger, name);
  const ids = args.map((one) => findTask(open, one).record.id);
  const wrong = steps.find((step) => !STEPS.includes(step));
  if (wrong !== undefined) return stop('escalation-step-unknown', { wrong, choices: STEPS.join('、') });
  return all.filter(
    ({ full, standing, step }) =>
      (ids.length === 0 || ids.includes(full.id)) &&
      (unit === undefined || open.ledger.directory.fullName(standing.matter.lead) === unit.name) &&
      (leader === undefined || standing.leaders.includes(leader)) &&
      (steps.length === 0 || steps.includes(urgingStep.words[step])),
  );
}

/** The paper of each step that is due; those that come to 通报 stand in one. */
function papersFor(list: readonly Escalation[], open: OpenLedger, session: Session): Part[] {
  const occasion = occasionOf({ args: [], options: {} }, open, session);
  const { fullName } = open.ledger.directory;
  const circulated = list.filter(({ step }) => step === 'circular');
  const own = list.flatMap((one): Part[] => {
    const name = `${urgingStep.words[one.step]} ${one.full.id} ${fullName(one.standing.matter.lead)}`;
    if (one.step === 'talk') return [{ name, view: summons(one, occasion) }];
    return one.step === 'notice' ? [{ name, view: noticeOf(one, open, occasion) }] : [];
  });
  const by = answerBy(open, session.asOf.day);
  const together = { name: urgingStep.words.circular, view: lateCircular(circulated, fullName, by, occasion) };
  return circulated.length > 0 ? [...own, together] : own;
}

/** To the one unit that is due for it, of what it has itself. */
function noticeOf({ full, standing }: Escalation, open: OpenLedger, occasion: Occasion): View {
  const addressed = { share: standing, units: [standing.matter.lead], leads: holdersOf(full) };
  return supervisionNotice(addressed, limitsOn(standing, open), answerByOf(standing, open), occasion);
}

/** How an urging by a step begins. */
const MARK = '升级：';

/** 催办 by the step that each is due for, in one commit, as far as the rules let it urge of itself. */
function recorded(
  answer: Answer,
  list: readonly Escalation[],
  { options: { await: awaited } }: Typed,
  open: OpenLedger,
  session: Session,
): Outcome {
  session.clerk();
  const rest = restFrom(open.terms);
  if (rest !== undefined) return { ...answer, view: withNotes(answer.view, [rest]) };
  const manner = awaitedTold(awaited);
  const { fullName } = open.ledger.directory;
  const { first, others } = oneStepEach(list);
  const toUrge = first.flatMap((all): ToUrge[] => {
    const [one] = all as [Escalation, ...Escalation[]];
    const filed = open.whole.tasks.find((task) => idOf(task) === one.full.id);
    const told = {
      [words.means]: urgingStep.words[one.step],
      ...manner,
      [words.content]: `${MARK}${failureText(one)}`,
    };
    return filed ? [{ filed, units: all.map(({ standing }) => fullName(standing.matter.lead)), told }] : [];
  });
  const { files, notes } = urgedTogether(toUrge, open, session);
  return {
    kind: 'change',
    change: { files, subject: `催办：升级 ${files.length} 项（${session.asOf.day}）`, action: actions.words.urge },
    view: withNotes(answer.view, [`登记催办 ${files.length} 项。`, ...notes, ...others.map(leftText)]),
    ...(answer.parts && { parts: answer.parts }),
  };
}

/** Of several units that lead one task those that come to its highest step are urged by it at once, the others after that. */
function oneStepEach(list: readonly Escalation[]) {
  const byTask = new Map<string, Escalation[]>();
  const others: Escalation[] = [];
  for (const one of list) {
    const own = byTask.get(one.full.id) ?? [];
    if (own[0] && own[0].step !== one.step) others.push(one);
    else byTask.set(one.full.id, [...own, one]);
  }
  return { first: [...byTask.values()], others };
}

function leftText({ full, standing, step }: Escalation): string {
  return `没有登记 ${full.id} ${standing.matter.lead}的${urgingStep.words[step]}：同一项一次登记一步，再运行一次。`;
}

function withNotes(view: View, notes: readonly string[]): View {
  return { ...view, notes: [...(view.notes ?? []), ...notes] };
}
