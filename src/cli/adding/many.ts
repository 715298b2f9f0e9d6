import { sourceCategory } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { askOne } from '../asking/ask.ts';
import type { Draft } from '../asking/typed-fields.ts';
import { type Intention, stop } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { type Adding, draftFrom, missingFrom } from './draft.ts';
import { type SpokenDraft, spokenDraft } from './line.ts';
import type { TaskLine } from './lines.ts';
import { registeredTogether, type Wanted } from './register.ts';

/** A line with what it was understood to say. */
interface Understood extends SpokenDraft {
  readonly line: TaskLine;
}

/** Every line as a task, or as one for each unit of 各镇: all in one commit, or none where one of them is in doubt. */
export async function linesRegistered(
  lines: readonly TaskLine[],
  input: Adding,
  open: OpenLedger,
  session: Session,
): Promise<Intention> {
  const today = session.asOf.day;
  const read: Understood[] = [];
  for (const line of lines) {
    const typed = draftFrom({ ...input, args: [line.text] }, today);
    read.push({ line, ...(await spokenDraft(typed, open.ledger, today)) });
  }
  refuseDoubtful(read);
  refuseEach(read, input, session);
  const category = await categoryOf(read, session);
  const wanted = read.flatMap((one) => wantedFor({ ...one, draft: withCategory(one.draft, category) }));
  const outcome = await registeredTogether(wanted, titlesOf(read), open, session);
  return confirmed(outcome, input, session);
}

/** On a terminal all that will be written is looked at once. */
export async function confirmed(outcome: Intention, { options }: Adding, session: Session): Promise<Intention> {
  if (!session.asker || options.dryRun === true) return outcome;
  const { confirm } = await import('../writing/confirm.ts');
  return confirm(outcome, session);
}

/** What is not clear of any line keeps all of them out; each is told by its place. */
function refuseDoubtful(read: readonly Understood[]): void {
  const doubts = read.flatMap(({ line, draft, doubts, each }) => {
    const isLed = each !== undefined || doubts.lead !== undefined || draft[words.lead] !== undefined;
    const said = [...Object.values(doubts), ...(isLed ? [] : ['没有认出牵头单位'])];
    return said.map((one) => `第 ${line.number} 行“${line.text.slice(0, 20)}”：${one}`);
  });
  if (doubts.length > 0) stop('lines-doubtful', { doubts: doubts.join('\n') });
}

/** Off a terminal nobody sees into how many 各镇 goes before it is written. */
function refuseEach(read: readonly Understood[], { options }: Adding, { asker }: Session): void {
  const groups = read.flatMap(({ each }) => each ?? []);
  if (asker || options.each === true || groups.length === 0) return;
  stop('each-unsaid', { groups: [...new Set(groups.map(eachWords))].join('\n') });
}

/** “各镇”是 2 个单位：青溪镇、河湾镇. */
export function eachWords({ words: said, units }: NonNullable<SpokenDraft['each']>): string {
  return `“${said}”是 ${units.length} 个单位：${units.join('、')}`;
}

/** 来源.类别 for those that have none: asked once. */
async function categoryOf(read: readonly Understood[], { asker }: Session): Promise<string | undefined> {
  if (!read.some(({ draft }) => missingFrom(draft).includes(words.source))) return undefined;
  if (!asker) return stop('lines-unsourced');
  return askOne(asker, `这 ${read.length} 行的来源类别`, Object.values(sourceCategory.words));
}

function withCategory(draft: Draft, category: string | undefined): Draft {
  if (category === undefined) return draft;
  const source = draft[words.source] as object | undefined;
  return { ...draft, [words.source]: { ...source, [words.category]: category } };
}

/** A task for each unit; what was read from the line beside it. */
export function wantedFor({ draft, understood, each }: SpokenDraft): Wanted[] {
  const isUnlimited = draft[words.deadline] === undefined && draft[words.difficulty] === undefined;
  const limit = isUnlimited ? ['没有写时限，按难易程度“一般”算'] : [];
  const hints = [...understood.flatMap((one) => /（([^（）]*)）。$/.exec(one)?.[1] ?? []), ...limit];
  if (!each) return [{ draft, hints }];
  return each.units.map((unit) => ({ draft: { ...draft, [words.lead]: unit }, hints }));
}

function titlesOf(read: readonly Understood[]): string {
  const [first] = read;
  const title = String(first?.draft[words.title] ?? '');
  return read.length === 1 ? title : `${title.slice(0, 20)}等`;
}
