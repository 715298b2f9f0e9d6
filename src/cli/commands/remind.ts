import { type Filed, idOf } from '../../ledger/ledger.ts';
import { generalSettingOf } from '../../records/office/schema.ts';
import type { Task } from '../../records/task/schema.ts';
import { type Reminded, remindersOf } from '../../rules/reminding/reminder.ts';
import { restFrom } from '../../rules/reminding/urging-policy.ts';
import { unstartedIn } from '../../rules/routines/unstarted.ts';
import { messagesView } from '../../views/tasks/messages.ts';
import { type Reminder, reminderParts, reminderView, type Sender, urgingWords } from '../../views/tasks/remind.ts';
import type { View } from '../../views/view/view.ts';
import {
  action as actions,
  type MessageChannel,
  messageChannel,
  type ReminderPart,
  reminderPart,
  urgeMeans,
} from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { askOne } from '../asking/ask.ts';
import { findLeader, leaderOption, unitMeant, unitOption } from '../asking/units.ts';
import { windowOf } from '../asking/window.ts';
import { type Answer, type Outcome, stop } from '../contract/outcome.ts';
import type { InputOf } from '../contract/spec.ts';
import type { MailWay } from '../outbox/mail.ts';
import { command } from '../session/command.ts';
import { refuseIncomplete } from '../session/incomplete.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { answerBy } from './answer-by.ts';
import { houseOf } from './notice-occasion.ts';
import { awaitedTold, type ToUrge, urgedTogether, whySoon } from './urge-together.ts';

const options = [
  { flags: '--window <时限>', help: '今后多少个工作日内到期的也列出，如 5wd；不写为 5wd', spoken: 'span' },
  unitOption,
  leaderOption,
  { flags: '--part <类别>', help: `只要这一类：${Object.values(reminderPart.words).join('、')}`, repeat: true },
  { flags: '--urgent', help: '只要紧急、特急的事项，没办完的都列出，不论到期远近' },
  { flags: '--sms', help: '写成短信，一个单位一条，数好字数' },
  {
    flags: '--record',
    help: '把提醒到的任务逐项登记一次催办；休息日不登记，离上次催办不到最短间隔的不登记（制度可改）',
  },
  { flags: '--await <是否>', help: '和 --record 一起用，这次催办要不要回应；只印了单子的写 否，不写就是要' },
  {
    flags: '--means <方式>',
    help: `和 --record 一起用，催办方式（必填）：${Object.values(urgeMeans.words).join('、')}`,
  },
  {
    flags: '--outbox <文件夹>',
    help: '写成消息，一个单位一个 JSON，放在它的“待发”里，由本单位的短信、邮件网关发出；一天里再运行不会写第二份',
  },
  {
    flags: '--channel <渠道>',
    help: `和 --outbox 一起用：${Object.values(messageChannel.words).join('、')}；不写为短信，别的带提醒单作附件`,
  },
  {
    flags: '--mail',
    help: '和 --outbox 一起用：写成邮件，由设好的服务器发出，一个单位一封；发过的不再发，没有发出的再运行一遍',
  },
  { flags: '--eml', help: '和 --outbox 一起用：写成邮件文件（.eml），放在它的“邮件”里，由人或网关发出' },
  { flags: '--lines', help: '和 --outbox 一起用：待发的另写在 待发.jsonl，一行一条，由本单位的网关取' },
  {
    flags: '--sent',
    help: '和 --outbox 一起用：发出了的（“已发”里的、回执.jsonl 说的）登记成催办，“失败”的、还没有发出的列出来',
  },
] as const;

type Typed = InputOf<typeof options>;

/** What the units are to be reminded of; with --record each task on it is urged once that day. */
export const remind = command({
  name: 'remind',
  alias: '提醒',
  summary: '提醒单：各单位待签批、到期、逾期、待反馈、报送、走访、延期待批；供定时任务每周打印（三（一）4）',
  options,
  writes: ['record', 'sent'],
  shows: true,
  examples: [
    'xiaoneng remind --window 5wd',
    'xiaoneng remind -o 提醒单 --format docx',
    'xiaoneng remind --part 逾期 --record --means 督办通知 --by 督查室',
    'xiaoneng remind --part 逾期 --outbox ../发件箱',
    'xiaoneng remind --part 逾期 --mail --outbox ../发件箱',
    'xiaoneng remind --sent --outbox ../发件箱',
  ],
  run: async (input, session) => {
    const open = session.open();
    const { outbox, sent, mail, eml, lines } = input.options;
    if (outbox !== undefined && input.options.record) return stop('outbox-recorded');
    if (outbox === undefined && (sent || mail || eml || lines)) return stop('outbox-unnamed');
    if (sent) return enteredFrom(outbox ?? '', input, open, session);
    if (outbox !== undefined) refuseIncomplete(open, '没有写消息，也没有发');
    const urgent = input.options.urgent === true;
    const days = windowOf(input.options.window ?? '5wd');
    const list = await chosen(remindersOf(sourcesOf(open), { days, urgent }), input, open);
    const { directory } = open.ledger;
    const contactOf = (unit: string) => directory.find(unit)?.contact;
    const reminder: Reminder = { list, asOf: session.asOf, contactOf, ...(!urgent && { days }) };
    if (outbox !== undefined) return putOut(outbox, reminder, input, open, session);
    const answer: Answer = input.options.sms
      ? { kind: 'answer', view: messagesView(reminder, senderOf(open)) }
      : {
          kind: 'answer',
          view: withNotes(reminderView(reminder), await notHandedDown(input, open)),
          parts: reminderParts(reminder, senderOf(open)),
        };
    return input.options.record ? recorded(answer, list, input, open, session) : answer;
  },
});

/** Who signs a letter to a unit, whom it may ask, and by when it answers. */
function senderOf(open: OpenLedger): Sender {
  const { office, settings = [] } = houseOf(open.ledger.office);
  const { contact, signature } = generalSettingOf(settings);
  return { office: signature ?? office, contact, answerBy: answerBy(open, open.terms.asOf.day).due.day };
}

/** 周期任务 that no unit has been told of: the office's own affair, and nobody's lateness. */
async function notHandedDown({ options }: Typed, open: OpenLedger): Promise<string[]> {
  const unit = await unitMeant(open, options.unit);
  const own = unstartedIn(open.ledger).filter((one) => unit === undefined || one.unit === unit.name);
  const titles = [...new Set(own.map(({ routine }) => routine.title))];
  if (own.length === 0) return [];
  return [`另有 ${own.length} 项周期任务到了日子没有交办（${titles.join('、')}）：xiaoneng routine start。`];
}

/** A message for each unit, with the tasks of which it urges. */
async function putOut(place: string, reminder: Reminder, input: Typed, open: OpenLedger, session: Session) {
  const rest = restFrom(open.terms);
  const { urgent = false, leader = '', part = [], dryRun = false, lines = false, asKnown } = input.options;
  const [channel, way] = [channelMeant(input), wayMeant(input)];
  const kind = [messageChannel.words[channel], urgent ? '紧急' : '', leader, ...part.toSorted()].join('、');
  const parts = rest === undefined ? reminderParts(reminder, senderOf(open)) : [];
  const letters = parts.map(({ name, view }) => {
    const list = reminder.list.filter(({ unit }) => unit === name);
    const urged = tasksOn(list, open).filter(({ filed }) => whySoon(filed, [name], open) === undefined);
    const matters = urged.map(({ filed, own }) => ({ id: idOf(filed), content: `${MARK}${urgingWords(own)}` }));
    return { unit: name, contact: reminder.contactOf(name), view, reminder: { list, asOf: reminder.asOf }, matters };
  });
  const how = { isRehearsed: dryRun, asLines: lines, asKnown, rest };
  const posting = { place, kind, channel, writer: senderOf(open), ...how };
  if (way !== undefined) return (await import('../outbox/mail.ts')).mailOut(letters, posting, way, open, session);
  return (await import('../outbox/out.ts')).putMessages(letters, posting, open, session);
}

/** How mail is to leave; not at all where others carry it. */
function wayMeant({ options: { mail, eml } }: Typed): MailWay | undefined {
  if (mail && eml) return stop('mail-twice');
  return mail ? 'server' : eml ? 'eml' : undefined;
}

function channelMeant({ options: { mail, eml, channel: typed } }: Typed): MessageChannel {
  const isMail = mail === true || eml === true;
  if (typed === undefined) return isMail ? 'mail' : 'message';
  const channel = messageChannel.parse(typed);
  if (channel === undefined)
    return stop('channel-unknown', { channel: typed, choices: Object.values(messageChannel.words).join('、') });
  return isMail && channel !== 'mail' ? stop('mail-channel', { channel: typed }) : channel;
}

async function enteredFrom(place: string, { options }: Typed, open: OpenLedger, session: Session) {
  const { enteredAsSent } = await import('../outbox/sent.ts');
  return enteredAsSent(place, awaitedTold(options.await), options.dryRun === true, open, session);
}

function sourcesOf(open: OpenLedger) {
  return { ledger: open.ledger, terms: open.terms, standings: open.standings(), owed: open.stillOwed() };
}

/** What the options leave of it. */
async function chosen(all: readonly Reminded[], input: Typed, open: OpenLedger): Promise<readonly Reminded[]> {
  const unit = await unitMeant(open, input.options.unit);
  const leader = findLeader(open.ledger, input.options.leader);
  const parts = partsMeant(input);
  return all.filter(
    (one) =>
      (unit === undefined || one.unit === unit.name) &&
      (leader === undefined || one.leader === leader) &&
      (parts.length === 0 || parts.includes(one.part)),
  );
}

function partsMeant({ options }: Typed): readonly ReminderPart[] {
  const typed = options.part ?? [];
  const wrong = typed.find((word) => reminderPart.parse(word) === undefined);
  return wrong === undefined
    ? typed.flatMap((word) => reminderPart.parse(word) ?? [])
    : stop('reminder-part-unknown', { wrong, choices: Object.values(reminderPart.words).join('、') });
}

/** How an urging that comes from a reminder begins. */
const MARK = '提醒单：';

/**
 * 催办 for each task that the reminder names, in one commit, as far as the rules let it urge of itself: not on a rest day,
 * and not again within the interval.
 */
async function recorded(
  answer: Answer,
  list: readonly Reminded[],
  input: Typed,
  open: OpenLedger,
  session: Session,
): Promise<Outcome> {
  session.clerk();
  const manner = await mannerTold(input, session);
  const rest = restFrom(open.terms);
  if (rest !== undefined) return { ...answer, view: withNotes(answer.view, [rest]) };
  const toUrge = tasksOn(list, open).map(({ filed, own }): ToUrge => {
    const told = { ...manner, [words.content]: `${MARK}${urgingWords(own)}` };
    return { filed, units: own.map(({ unit }) => unit), told };
  });
  const urged = urgedTogether(toUrge, open, session);
  const { files } = urged;
  const notes = [`登记催办 ${files.length} 项。`, ...urged.notes, ...unrecorded(list)];
  return {
    kind: 'change',
    change: { files, subject: `催办：提醒单 ${files.length} 项（${session.asOf.day}）`, action: actions.words.urge },
    view: withNotes(answer.view, notes),
    ...(answer.parts && { parts: answer.parts }),
  };
}

/** By what means the units were urged, and whether an answer is wanted, as somebody says. */
async function mannerTold({ options }: Typed, { asker }: Session): Promise<Readonly<Record<string, string>>> {
  const choices = Object.values(urgeMeans.words);
  const means = options.means ?? (asker ? await askOne(asker, words.means, choices) : undefined);
  if (means === undefined) return stop('means-unsaid', { choices: choices.join('、') });
  if (urgeMeans.parse(means) === undefined) return stop('means-unknown', { means, choices: choices.join('、') });
  return { [words.means]: means, ...awaitedTold(options.await) };
}

interface Urged {
  readonly filed: Filed<Task>;
  readonly own: readonly Reminded[];
}

function tasksOn(list: readonly Reminded[], { whole }: OpenLedger): Urged[] {
  const urgeable = list.filter(isUrgeable);
  const ids = new Set(urgeable.map(({ matter }) => matter.id));
  return whole.tasks
    .filter((filed) => ids.has(idOf(filed)))
    .map((filed) => ({ filed, own: urgeable.filter(({ matter }) => matter.id === idOf(filed)) }));
}

/** 催办 is of the unit that leads a task: supporting units are only reminded. */
function isUrgeable({ standing, obligation }: Reminded): boolean {
  return standing !== undefined && obligation?.link !== 'assist';
}

/** What is no task has no 办理经过 to enter an urging in; nor is the lead urged for what another unit owes. */
function unrecorded(list: readonly Reminded[]): string[] {
  const others = list.filter((one) => !isUrgeable(one)).length;
  return others === 0 ? [] : [`另有 ${others} 项不由牵头单位办（走访、报送、配合等），只提醒，不登记催办。`];
}

function withNotes(view: View, notes: readonly string[]): View {
  return { ...view, notes: [...(view.notes ?? []), ...notes] };
}
