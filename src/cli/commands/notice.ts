import type { Day } from '../../calendar/day.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { type Addressed, addressedOf } from '../../rules/lateness/addressed.ts';
import type { Judged } from '../../rules/lateness/lateness.ts';
import { holdersOf, type Standing, sharesOf, standingOf } from '../../rules/lateness/standing.ts';
import { ENDED, lateSupport } from '../../views/notices/demand.ts';
import { completionForm } from '../../views/notices/forms.ts';
import type { Occasion } from '../../views/notices/letter.ts';
import { type Decided, decidedOf, extensionReply } from '../../views/notices/reply.ts';
import { supervisionSheet } from '../../views/notices/sheet.ts';
import { type Limits, supervisionNotice } from '../../views/notices/supervision.ts';
import { urgingLetter } from '../../views/notices/urging.ts';
import type { View } from '../../views/view/view.ts';
import { type State, state as states } from '../../vocabulary/choices.ts';
import { findTask } from '../asking/find.ts';
import { isStop, type Outcome, stop, tryTo } from '../contract/outcome.ts';
import type { InputOf } from '../contract/spec.ts';
import { aboutItsTask, issuing } from '../issuing/issuing.ts';
import { issueOptions } from '../issuing/options.ts';
import { wantedOf } from '../output/present.ts';
import { type CommandSpec, command, type Run } from '../session/command.ts';
import type { OpenLedger } from '../session/session.ts';
import { answerByOf } from './answer-by.ts';
import { houseOf, letterOptions, occasionOf } from './notice-occasion.ts';
import { circular, errorNotice, special } from './notice-period.ts';
import { template } from './notice-template.ts';
import { visitNotice } from './notice-visit.ts';

const TASKS = { name: '<编号...>', help: '任务编号或其中一段；几项就是几份，写到文件夹' };

const outgoing = [...letterOptions, ...issueOptions] as const;

const urgingOptions = [{ flags: '--overdue', help: '每一项有环节逾期的任务一份' }, ...outgoing] as const;

type Typed = InputOf<typeof letterOptions> | InputOf<typeof urgingOptions>;

/** A paper, with the units that it goes to where several lead a task and have it differently. */
interface Letter {
  readonly units: readonly string[];
  readonly view: View;
}

type Make = (standing: Standing, occasion: Occasion, open: OpenLedger) => readonly Letter[];

type Write = (addressed: Addressed, occasion: Occasion, open: OpenLedger) => View;

const supervision = command({
  name: 'supervision',
  alias: '督办通知',
  summary: '督办通知：一项任务的要求、时限和目前情况',
  arguments: [TASKS],
  options: outgoing,
  writes: 'issue',
  shows: true,
  examples: [
    'xiaoneng notice supervision 7k3q -o 督办通知.docx --number 督办〔2022〕12号',
    'xiaoneng notice supervision 7k3q -o 督办通知.docx --issue --signed-by 王某',
  ],
  run: goingOut('supervision', forTasks(whileOpen('督办通知', toEach(supervisionOf)))),
});

function supervisionOf(addressed: Addressed, occasion: Occasion, open: OpenLedger): View {
  const { share } = addressed;
  return supervisionNotice(addressed, limitsOn(share, open), answerByOf(share, open), occasion);
}

/** A paper that asks something, of a task of which nothing is asked of anybody any more: refused by the paper's name. */
function whileOpen(paper: string, make: Make): Make {
  return (whole, occasion, open) => {
    const { state, task } = whole;
    if (sharesOf(whole).some(isLive)) return make(whole, occasion, open);
    if (state === 'claimed') return stop('paper-claimed', { id: task.id, paper });
    return stop('paper-ended', { id: task.id, state: states.words[state], paper });
  };
}

/** To each unit that still has something to do; of a task that is over to all that had it, for the dossier. */
function toEach(write: Write): Make {
  return (whole, occasion, open) => lettersTo(addressedOf(whole, meantIn(whole)), write, occasion, open);
}

function meantIn(whole: Standing): (share: Standing) => boolean {
  return sharesOf(whole).some(isLive) ? isLive : () => true;
}

/** Whether anything is asked of it any more. */
function isLive({ state }: Standing): boolean {
  return !ENDED.includes(state) && state !== 'claimed';
}

/** A letter to each; where 主送 names one of the units, or all of one letter, that alone. Of several none goes to somebody else. */
function lettersTo(all: readonly Addressed[], write: Write, occasion: Occasion, open: OpenLedger): Letter[] {
  const { fullName } = open.ledger.directory;
  const to = occasion.to === undefined ? undefined : fullName(occasion.to);
  const named = all.filter(({ units }) => [...units, units.join('、')].some((unit) => fullName(unit) === to));
  if (occasion.to !== undefined && named.length === 0 && all.length > 1)
    stop('paper-to-nobody', { to: occasion.to, units: all.map(({ units }) => units.join('、')).join('；') });
  return (named.length > 0 ? named : all).map((one) => ({ units: one.units, view: write(one, occasion, open) }));
}

const urging = command({
  name: 'urging',
  alias: '催办函',
  summary: '催办函：到期和逾期的环节、第几次催办、何时前回应',
  arguments: [{ name: '[编号...]', help: '任务编号或其中一段；不写就加 --overdue' }],
  options: urgingOptions,
  writes: 'issue',
  shows: true,
  examples: ['xiaoneng notice urging 7k3q -o 催办函.docx', 'xiaoneng notice urging --overdue -o 催办函 --format docx'],
  run: goingOut('urging', forTasks(urgingOf)),
});

/** Of several units that lead a task only to those that are to be urged, each by what it has itself. */
function urgingOf(whole: Standing, occasion: Occasion, open: OpenLedger): Letter[] {
  const pressed = addressedOf(whole, (share) => pressing(share).length > 0);
  if (pressed.length === 0)
    return stop('urging-needless', { id: whole.id, support: lateSupport(whole).map(({ unit }) => unit) });
  return lettersTo(pressed, urgingTo, occasion, open);
}

function urgingTo(addressed: Addressed, occasion: Occasion, open: OpenLedger): View {
  const { share } = addressed;
  return urgingLetter(addressed, pressing(share), answerByOf(share, open), occasion);
}

function pressing({ obligations }: Standing): Judged[] {
  const own = obligations.filter(({ link }) => link !== 'assist');
  return own.filter(({ verdict }) => verdict === 'overdue' || verdict === 'today' || verdict === 'soon');
}

const sheet = command({
  name: 'sheet',
  alias: '督办单',
  summary: '三色督办单：绿、黄、红随亮灯，附回执',
  arguments: [TASKS],
  options: outgoing,
  writes: 'issue',
  shows: true,
  run: goingOut('sheet', forTasks(whileOpen('督办单', toEach(sheetOf)))),
});

function sheetOf(addressed: Addressed, occasion: Occasion, open: OpenLedger): View {
  const { share } = addressed;
  return supervisionSheet(addressed, share.task.supervisor ?? '', answerByOf(share, open), occasion);
}

const reply = command({
  name: 'reply',
  alias: '延期批复',
  summary: '延期批复：最近一次已经批准或不予批准的延期申请',
  arguments: [TASKS],
  options: outgoing,
  writes: 'issue',
  shows: true,
  run: goingOut('reply', forTasks(whileOpen('延期批复', replyOf))),
});

/** To the units that were answered last, of those that still have something to do. */
function replyOf(whole: Standing, occasion: Occasion, open: OpenLedger): readonly Letter[] {
  const shares = sharesOf(whole).filter(meantIn(whole));
  const last = shares
    .flatMap((share) => answeredOn(share) ?? [])
    .toSorted()
    .at(-1);
  if (last === undefined) return stop('extension-undecided', { id: whole.id });
  const addressed = addressedOf(whole, (share) => shares.includes(share) && answeredOn(share) === last);
  return lettersTo(addressed, replyTo, occasion, open);
}

function answeredOn(share: Standing): Day | undefined {
  return decidedOf(share)?.decision.date.day;
}

function replyTo(addressed: Addressed, occasion: Occasion, open: OpenLedger): View {
  const { share } = addressed;
  return extensionReply(addressed, decidedOf(share) as Decided, answerByOf(share, open), occasion);
}

const NEVER_DONE: readonly State[] = ['unsigned', 'working', 'extensionPending', 'suspended', 'reworking', 'cancelled'];

/** 办结报告 of what has been completed; of the rest there is nothing to be reported. */
function completionOf(standing: Standing, occasion: Occasion): readonly Letter[] {
  return NEVER_DONE.includes(standing.state) ? [] : completedOf(standing, occasion);
}

/** One for all that lead it. */
function completedOf(standing: Standing, occasion: Occasion): readonly Letter[] {
  return [{ units: holdersOf(standing), view: completionForm(standing, occasion) }];
}

/** Every paper that can be made of a task as it stands, by its name: for a dossier. */
export function papersOf(standing: Standing, open: OpenLedger, { asOf }: Pick<Occasion, 'asOf'>): PaperMade[] {
  const occasion = { ...houseOf(open.ledger.office), asOf, copies: [], sealed: true };
  const makes: readonly (readonly [string, Make])[] = [
    [sheet.alias, toEach(sheetOf)],
    [supervision.alias, whileOpen(supervision.alias, toEach(supervisionOf))],
    [urging.alias, urgingOf],
    [reply.alias, replyOf],
    [completionReport.alias, completionOf],
  ];
  return makes.flatMap(([name, make]) => {
    const made = tryTo(() => make(standing, occasion, open));
    return isStop(made) ? [] : named(made, name);
  });
}

/** Each by the name of its paper, or of its task; of several to different units with those. */
function named(letters: readonly Letter[], name: string): PaperMade[] {
  return letters.map(({ units, view }) => ({ name: letters.length > 1 ? `${name} ${units.join('、')}` : name, view }));
}

interface PaperMade {
  readonly name: string;
  readonly view: View;
}

const completionReport = command({
  name: 'completion',
  alias: '办结报告',
  summary: '办结报告（表）：账上有的填好，其余待填',
  arguments: [TASKS],
  options: letterOptions,
  run: forTasks(completedOf),
});

/** A paper about a task, which may be given a number and go out. */
function goingOut(name: string, run: Run<Typed>) {
  return issuing({ name, about: aboutItsTask }, run);
}

/** A document for each task that is named. */
function forTasks(make: Make): Run<Typed> {
  return (input, session): Outcome => {
    const open = session.open();
    const chosen = chosenTasks(input, open);
    const occasion = occasionOf(input, open, session);
    const { isFolder } = wantedOf(input);
    if (chosen.length > 1 && !isFolder) return stop('papers-several', { count: chosen.length, joint: false });
    const parts = chosen.flatMap((standing) => named(make(standing, occasion, open), standing.task.id));
    if (parts.length > 1 && !isFolder) return stop('papers-several', { count: parts.length, joint: true });
    return { kind: 'answer', view: parts[0]?.view ?? { sections: [], notes: ['没有逾期的任务。'] }, parts };
  };
}

function chosenTasks({ args, options }: Typed, open: OpenLedger): readonly Standing[] {
  if ('overdue' in options && options.overdue)
    return open
      .standings()
      .filter(({ obligations }) => obligations.some(({ verdict, link }) => verdict === 'overdue' && link !== 'assist'));
  if (args.length === 0) return stop('papers-unnamed');
  const found = args.map((typed) => findTask(open, typed));
  const early = found.find(({ record }) => record.received.day > open.terms.asOf.day);
  if (early) return stop('paper-early', { id: early.record.id });
  return found.map((filed) => standingOf(knownTask(filed, open.terms.asOf), open.terms));
}

/** What the rules ask of a task, as supervision papers tell it. */
export function limitsOn({ task }: Standing, { terms: { rules } }: OpenLedger): Limits {
  const written = (name: 'signLimit' | 'feedbackLimit') => rules.get(name, task.received.day).written;
  return { sign: written('signLimit'), feedback: written('feedbackLimit') };
}

/** 文书: papers that leave the office. */
export const notice: CommandSpec = {
  name: 'notice',
  alias: '文书',
  summary: '公文和表单：督办通知、催办函、督办单、批复、通报、专报、办结报告、走访单（GB/T 9704—2012）',
  subcommands: [
    ...[supervision, urging, sheet, reply, completionReport],
    ...[circular, errorNotice, special, visitNotice, template],
  ],
};
