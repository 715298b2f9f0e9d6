import type { Moment } from '../../calendar/moment.ts';
import { allowedIn, isOfLead } from '../../records/task/actions.ts';
import { isJoint, partsOf } from '../../records/task/parts.ts';
import type { Task } from '../../records/task/schema.ts';
import { pending, type Story } from '../../records/task/story.ts';
import { tell, upTo } from '../../records/task/tell.ts';
import { type Action, action as actions } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { askOne } from '../asking/ask.ts';
import { optionFlag, type ToldAttributes } from '../asking/attributes.ts';
import { barClosed } from '../asking/closed-unit.ts';
import { findUnit } from '../asking/units.ts';
import { stop } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';

/** Which of the units that lead a task an entry is of, as the task has its name; none where it is of all, or one leads. */
export interface Lead {
  readonly unit?: string;
  readonly handedFrom?: string;
}

/** What is of all that lead a task unless one of them is named. */
const ofAll: readonly Action[] = ['urge', 'suspend', 'resume'];

/** The unit that --unit names (of a transfer --from); asked for on a terminal where several lead and none is named. */
export async function leadMeant(
  [action]: readonly [Action, ...Action[]],
  task: Task,
  when: Moment,
  typed: Pick<ToldAttributes, 'unit' | 'from'>,
  { ledger }: OpenLedger,
  session: Session,
): Promise<Lead> {
  const { asker } = session;
  const key = action === 'transfer' ? 'handedFrom' : 'unit';
  if (key === 'unit' && !isOfLead(action)) return {};
  const name = key === 'unit' ? typed.unit : typed.from;
  const { leads } = tell(upTo(task, when), when);
  if (name !== undefined) return named(name, key);
  if (!isJoint(task) || ofAll.includes(action)) return {};
  if (asker) {
    const chosen = await askOne(asker, words[key], leads);
    return { [key]: chosen };
  }
  return stop('lead-unnamed', {
    leads: leads.join('、'),
    action: actions.words[action],
    option: optionFlag(key),
    lead: leads[0] ?? '',
  });

  async function named(name: string, as: 'unit' | 'handedFrom'): Promise<Lead> {
    const unit = await findUnit(ledger, name);
    if (as === 'unit') await barClosed([unit.name], when.day, ledger.directory, session);
    const own = partsOf(upTo(task, when))
      .map((part) => tell(part, when))
      .filter(({ lead }) => namesOn(lead, when, ledger).includes(unit.name));
    const meant = own.find((story) => mayFollow(action, story)) ?? own[0];
    if (meant) return { [as]: meant.lead };
    const now = new Set(leads.map((lead) => namesOn(lead, when, ledger)[0]));
    return stop('lead-other', { unit: unit.name, leads: [...now].join('、') });
  }
}

/** Who has on a day what a unit leads, and that unit itself where it is another. */
function namesOn(lead: string, { day }: Moment, { directory }: OpenLedger['ledger']): readonly string[] {
  return [directory.holder(lead, day)?.name ?? lead, directory.fullName(lead)];
}

function mayFollow(action: Action, { state, beneath = state, extensions }: Story): boolean {
  const phase = beneath === 'extensionPending' ? 'working' : beneath;
  return allowedIn(phase, pending(extensions) !== undefined).includes(action);
}

/** What is told of a task by a day, as the unit that was named has it. */
export function storyOf(task: Task, when: Moment, { unit, handedFrom }: Lead, { ledger }: OpenLedger): Story {
  const name = unit ?? handedFrom;
  const stories = partsOf(upTo(task, when)).map((part) => tell(part, when));
  const own = stories.find(({ lead }) => ledger.directory.fullName(lead) === ledger.directory.fullName(name ?? ''));
  return own ?? tell(task, when);
}
