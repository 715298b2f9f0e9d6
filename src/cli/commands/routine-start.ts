import type { Day } from '../../calendar/day.ts';
import { spokenDay } from '../../calendar/when/named.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { type Routine, routineKind } from '../../records/routine.ts';
import { task as taskSchema } from '../../records/task/schema.ts';
import { routineWords } from '../../rules/routines/turns.ts';
import { type Unstarted, unstartedIn } from '../../rules/routines/unstarted.ts';
import type { SeveralRow } from '../../views/files/several.ts';
import { sourceCategory } from '../../vocabulary/choices.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { words } from '../../vocabulary/words.ts';
import { registeredTogether } from '../adding/register.ts';
import { findRecord } from '../asking/find.ts';
import type { Draft } from '../asking/typed-fields.ts';
import { unitMeant } from '../asking/units.ts';
import { type FileChange, type Intention, type Outcome, refusal, type Stop } from '../contract/outcome.ts';
import type { InputOf } from '../contract/spec.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { concluded } from '../several/together.ts';
import type { Severally } from '../several/work.ts';

const options = [
  { flags: '--unit <单位>', help: '只交办这个单位的' },
  { flags: '--period <期次>', help: '只交办这一期，如 2022-03' },
  { flags: '--received <日期>', help: '哪天交办的；不写为今天', spoken: 'past' },
  { flags: '--deadline <日期>', help: '时限已经过了的各期，另定的办结时限', spoken: 'day' },
  { flags: '--skip-refused', help: '不能交办的留下，其余照写，退出码为 3；不加就有一项不能写都不写' },
  { flags: '--yes', help: '看过了，直接写，不再问一遍；不在终端上要加它才写' },
] as const;

type Starting = InputOf<typeof options>;

/** Registers the tasks of periods whose day has come and that have none: all in one commit, none of them twice. */
export const startTurns = command({
  name: 'start',
  alias: '交办',
  summary: '到了日子、还没有任务的各期，每期每个单位登记一项任务，一次提交；先看加 --dry-run',
  arguments: [{ name: '[编号...]', help: '只交办这几项周期任务；不写为全部' }],
  options,
  writes: true,
  examples: ['xiaoneng routine start --dry-run', 'xiaoneng routine start --yes', 'xiaoneng 周期任务 交办 7k3q'],
  run: async (input, session) => {
    const open = session.open();
    const wanted = await chosen(input, open);
    const day = (input.options.received ?? session.asOf.day) as Day;
    const aims = wanted.map((one) => aimOf(one, day, input));
    return outcomeOf(aims, input, open, session);
  },
});

/** What was asked for of what is to be handed down. */
async function chosen({ args, options }: Starting, open: OpenLedger): Promise<Unstarted[]> {
  const ids = args.map((typed) => findRecord(open, routineKind, typed).record.id);
  const unit = await unitMeant(open, options.unit);
  return unstartedIn(open.ledger).filter(
    (one) =>
      (ids.length === 0 || ids.includes(one.routine.id)) &&
      (unit === undefined || one.unit === unit.name) &&
      (options.period === undefined || one.period.key === options.period),
  );
}

/** A task that is to be registered, or why it cannot be. */
interface Aim {
  readonly wanted: Unstarted;
  readonly draft: Draft;
  readonly refused?: Stop;
}

function aimOf(wanted: Unstarted, received: Day, { options }: Starting): Aim {
  const { nobody, unit, reckoning, period, start } = wanted;
  const due = reckoning.due.day;
  const isPast = due < received;
  const draft = draftOf(wanted, received, isPast ? options.deadline : undefined);
  if (nobody !== undefined) return { wanted, draft, refused: refusal('routine-nobody', { unit, day: nobody }) };
  if (received < start && received < period.from)
    return { wanted, draft, refused: refusal('routine-early', { received, start }) };
  if (isPast && options.deadline === undefined)
    return { wanted, draft, refused: refusal('routine-past', { due, received, period: period.key }) };
  return { wanted, draft };
}

/** What the routine says of each of its tasks. */
function draftOf({ routine, period, unit, reckoning }: Unstarted, received: Day, deadline: string | undefined): Draft {
  const source = {
    [words.category]: sourceCategory.words[routine.sourceCategory],
    ...(routine.sourceName !== undefined && { [words.name]: routine.sourceName }),
    ...(routine.sourceNumber !== undefined && { [words.number]: routine.sourceNumber }),
  };
  return {
    ...lasting(routine),
    [words.title]: `${routine.title}（${period.label}）`,
    [words.source]: source,
    [words.lead]: unit,
    [words.received]: received,
    [words.deadline]: deadline ?? reckoning.due.day,
    ...(deadline === undefined && { [words.deadlineWording]: routineWords(routine) }),
    [words.routine]: routine.id,
    [words.instalment]: period.key,
  };
}

/** What is the same of all of its tasks, as a file has it. */
function lasting({ support, importance, urgency, demand, outcome }: Routine): Draft {
  const told = { support, importance, urgency, demand, outcome };
  const encoded = filedAs(taskSchema, {
    ...told,
    id: '',
    title: '',
    lead: '',
    received: { day: '2000-01-01' as Day },
  } as never);
  const {
    [words.id]: _id,
    [words.title]: _title,
    [words.lead]: _lead,
    [words.received]: _received,
    ...own
  } = encoded as Record<string, Plain>;
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}

async function outcomeOf(
  aims: readonly Aim[],
  { options }: Starting,
  open: OpenLedger,
  session: Session,
): Promise<Outcome> {
  const able = aims.filter(({ refused }) => !refused);
  const made = able.length === 0 ? undefined : await registered(able, open, session);
  const files = new Map(able.map((aim, at) => [aim, made?.change.files[at]]));
  const looked = {
    told: '交办',
    rows: aims.map((aim) => rowOf(aim, files.get(aim))),
    notes: aims.length === 0 ? ['到了日子的各期都有任务了。'] : [],
    problems: made?.problems ?? [],
    isAsked: true,
  };
  return concluded(looked, () => made, options as Severally, session);
}

/** Seen by nobody yet. */
function registered(able: readonly Aim[], open: OpenLedger, session: Session): Promise<Intention> {
  const titles = [...new Set(able.map(({ wanted }) => wanted.routine.title))];
  const told = titles.length === 1 ? (titles[0] ?? '') : `${titles[0]}等`;
  const wanted = able.map(({ draft }) => ({ draft, hints: [] }));
  return registeredTogether(wanted, `周期任务 ${told}`, open, session);
}

function rowOf({ wanted, draft, refused }: Aim, file: FileChange | undefined): SeveralRow {
  const { routine, unit, left, reckoning, start, period } = wanted;
  const due = String(draft[words.deadline]) as Day;
  const late = start < String(draft[words.received]) ? [`${start} 起该交办`] : [];
  const notes = due === reckoning.due.day ? reckoning.changes : [`原定 ${reckoning.due.day}`];
  return {
    id: /([^/]+)\.yaml$/.exec(file?.path ?? '')?.[1] ?? `${routine.id} ${period.key}`,
    title: String(draft[words.title]),
    units: [unit],
    written: [`${words.deadline} ${spokenDay(due)}${reckoning.provisional ? '（暂定）' : ''}`],
    hints: [...(left === undefined ? [] : [`由${left}转来`]), ...late, ...notes],
    ...(refused && { refused }),
  };
}
