import { formatMoment } from '../../calendar/moment.ts';
import { parentOf } from '../../ledger/ledger.ts';
import { happened } from '../../records/task/course.ts';
import type { Task } from '../../records/task/schema.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { standingOf } from '../../rules/lateness/standing.ts';
import { explainView } from '../../views/calendar/explain.ts';
import { taskView } from '../../views/tasks/show.ts';
import { link as links } from '../../vocabulary/choices.ts';
import { findTask, registerOf } from '../asking/find.ts';
import { isStop, misuse, refuse, type Stop } from '../contract/outcome.ts';
import { textOption } from '../contract/spec.ts';
import { show as showRecord } from '../registers/look.ts';
import type { Run } from '../session/command.ts';
import type { Session } from '../session/session.ts';

export const show: Run = ({ args, options }, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const register = registerOf(open, args[0] ?? '');
  if (register) return showRecord(register)({ args, options }, session);
  const filed = findTask(open, args[0] ?? '');
  if (isStop(filed)) return filed;
  const early = beforeReceipt(filed.record, session);
  if (early) return early;
  const children = open.ledger.tasks
    .filter((task) => parentOf(task) === filed.record.id)
    .map((task) => standingOf(task, open.terms));
  const standing = standingOf(knownTask(filed, session.asOf), open.terms);
  const later = (filed.record.history?.length ?? 0) - (standing.task.history?.length ?? 0);
  return { kind: 'answer', view: taskView(standing, { children, later }) };
};

export const explain: Run = (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const filed = findTask(open, input.args[0] ?? '');
  if (isStop(filed)) return filed;
  const early = beforeReceipt(filed.record, session);
  if (early) return early;
  const link = textOption(input, 'link');
  if (link !== undefined && links.parse(link) === undefined) {
    return misuse(`没有环节“${link}”`, `可写：${Object.values(links.words).join('、')}`);
  }
  const standing = standingOf(knownTask(filed, session.asOf), open.terms);
  return { kind: 'answer', view: explainView(standing, open.terms.calendar, session.asOf, link) };
};

/** A task is not known before the day of its receipt. */
function beforeReceipt({ id, received }: Task, { asOf }: Session): Stop | undefined {
  if (happened(received, asOf)) return undefined;
  return refuse(
    `${id} 是 ${formatMoment(received)} 收到的，在 ${asOf.day} 还不知道`,
    '改 --today；收到日期写错了就用 xiaoneng edit 改正',
  );
}
