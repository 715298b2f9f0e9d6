import { formatMoment } from '../../calendar/moment.ts';
import { parentOf } from '../../ledger/ledger.ts';
import { isRegister } from '../../records/index.ts';
import type { Register } from '../../records/kind.ts';
import { type Requirement, requirementKind } from '../../records/requirement.ts';
import { happened } from '../../records/task/course.ts';
import type { Task } from '../../records/task/schema.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { besidesTasks } from '../../rules/deadlines/owed.ts';
import { papersAbout } from '../../rules/issuing/series.ts';
import type { Item } from '../../rules/lateness/overdue.ts';
import { standingOf } from '../../rules/lateness/standing.ts';
import { taskReports } from '../../rules/reports/duty-items.ts';
import { type Explained, explainedRecord, explainView } from '../../views/calendar/explain.ts';
import { boundsNotes } from '../../views/registers/bounds.ts';
import { correspondenceSection } from '../../views/registers/issued.ts';
import { derivedOf } from '../../views/registers/register.ts';
import { taskView } from '../../views/tasks/show.ts';
import { link as links } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { ofUnit } from '../asking/criteria.ts';
import { findRecord, findTask, kindMeant } from '../asking/find.ts';
import { stop } from '../contract/outcome.ts';
import { showRecord } from '../registers/look.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';

export const show = command({
  name: 'show',
  alias: '查看',
  summary: '一项任务的全部：登记、状态、各环节期限、办理经过',
  arguments: [{ name: '<编号>', help: '编号，或其中不会弄错的一段，如 7k3q' }],
  options: [{ flags: '--at <日期>', help: '那天（或那个提交）的账本里是什么样子，同 --as-known', spoken: 'commit' }],
  run: ({ args }, session) => {
    const open = session.open();
    const kind = kindMeant(open, args[0] ?? '');
    if (isRegister(kind)) return showRecord(kind, args[0] ?? '', open);
    const filed = findTask(open, args[0] ?? '');
    refuseBeforeReceipt(filed.record, session);
    const children = open.ledger.tasks
      .filter((task) => parentOf(task) === filed.record.id)
      .map((task) => standingOf(task, open.terms));
    const standing = standingOf(knownTask(filed, session.asOf), open.terms);
    const later = (filed.record.history?.length ?? 0) - (standing.task.history?.length ?? 0);
    return {
      kind: 'answer',
      view: taskView(standing, {
        children,
        reports: taskReports(standing.task, open.ledger),
        papers: correspondenceSection(papersAbout(filed.record.id, open.ledger), open.terms),
        later,
      }),
    };
  },
});

export const explain = command({
  name: 'explain',
  alias: '说明',
  summary: '每个期限是怎么算的：依据、事实、逐日计数；任务和各类台账都能问',
  arguments: [{ name: '<编号>', help: '任务或台账的编号，或其中不会弄错的一段' }],
  options: [
    { flags: '--link <环节>', help: '只说明这个环节' },
    { flags: '--unit <单位>', help: '只说明这个单位欠的' },
  ],
  run: async (input, session) => {
    const open = session.open();
    const [typed = ''] = input.args;
    const { link, unit } = input.options;
    if (link !== undefined && links.parse(link) === undefined) {
      return stop('link-unknown', { link, choices: Object.values(links.words).join('、') });
    }
    const only = {
      link,
      ...(unit !== undefined && { isOf: await ofUnit<string>((one) => [one])(unit, open, session) }),
    };
    const { calendar } = open.terms;
    const kind = kindMeant(open, typed);
    if (isRegister(kind))
      return { kind: 'answer', view: explainedRecord(owedOf(kind, typed, open), calendar, session.asOf, only) };
    const filed = findTask(open, typed);
    refuseBeforeReceipt(filed.record, session);
    const standing = standingOf(knownTask(filed, session.asOf), open.terms);
    const reports = taskReports(standing.task, open.ledger);
    return { kind: 'answer', view: explainView(standing, reports, { ...open.terms, asOf: session.asOf }, only) };
  },
});

/** What is owed because of a record of a register, by itself or by what is to be done of it. */
function owedOf(kind: Register, typed: string, open: OpenLedger): Explained {
  const { ledger, terms } = open;
  const { record, file } = findRecord(open, kind, typed);
  const known = ledger.records(kind).find((one) => one.file === file)?.record;
  if (!known) return stop('record-later', { id: record.id, today: terms.asOf.day });
  const isOf = ({ matter: { id } }: Item) => id === known.id || id.startsWith(`${known.id}/`);
  const obligations = besidesTasks(ledger)
    .filter(isOf)
    .map(({ obligation }) => obligation);
  const state = derivedOf(kind, known, terms)[words.state];
  const notes = kind.name === requirementKind.name ? boundsNotes(known as Requirement) : [];
  return { id: known.id, title: kind.titleOf(known), state, obligations, notes };
}

/** A task is not known before the day of its receipt. */
function refuseBeforeReceipt({ id, received }: Task, { asOf }: Session): void {
  if (happened(received, asOf)) return;
  stop('task-later', { id, received: formatMoment(received), today: asOf.day });
}
