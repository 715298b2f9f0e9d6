import { type Day, yearOf } from '../../calendar/day.ts';
import { foreignText } from '../../intake/text.ts';
import { words } from '../../vocabulary/words.ts';
import { type Adding, draftFrom, fieldsTyped, missingFrom, optionFor } from '../adding/draft.ts';
import type { SpokenDraft } from '../adding/line.ts';
import type { TaskLine, TextGiven } from '../adding/lines.ts';
import { addOptions } from '../adding/options.ts';
import { findTask } from '../asking/find.ts';
import type { Draft } from '../asking/typed-fields.ts';
import { type Intention, type Outcome, stop } from '../contract/outcome.ts';
import type { Importing } from '../import/options.ts';
import type { Asker } from '../session/asker.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';

/** Registers a task: one new file, one commit of it. */
export const add = command({
  name: 'add',
  alias: '登记',
  summary: '登记任务：一项，各镇各部门各一项，或一行一项许多项；在终端上只问没有写的，保存前显示算出的期限',
  arguments: [{ name: '[事项]', help: '要办的事，一句话；- 从标准输入读许多项' }],
  options: addOptions,
  writes: true,
  examples: [
    'xiaoneng add "各镇 3月15日前 报送自查情况" --source 文件部署 --each',
    'xiaoneng add 排查燃气隐患 --source 领导批示 --difficulty 较复杂 --each 区应急局 区住建局',
    'xiaoneng add --like 7k3q --lead 区住建局',
    'xiaoneng add --lines 会议事项.txt --source 会议决定 --dry-run',
    'xiaoneng add 排查整治城镇燃气安全隐患 --lead 区应急局 --source 领导批示 --difficulty 较复杂',
    'xiaoneng add "区应急局 排查燃气安全隐患" --source 文件部署 --every 每月25日前',
    'xiaoneng add 报送燃气排查方案 --lead yjj --source 文件部署 --deadline 2022-03-15 --dry-run',
  ],
  run: async (written, session) => {
    const open = session.open();
    const { partsTyped, dividedInto } = await import('../adding/parts.ts');
    const { input, parts } = await partsTyped(written, open, session.asOf.day);
    const given = await import('../adding/lines.ts').then(({ linesGiven }) => linesGiven(input, open, session));
    if (given) return parts.length > 0 ? stop('each-lines') : ofText(given, input, open, session);
    const typed = withParent(draftFrom(input, session.asOf.day), input, open);
    const like = input.options.like === undefined ? undefined : findTask(open, input.options.like).record;
    const { titled, others } = like ? { titled: typed, others: [] } : await withTitle(typed, session);
    if (others.length > 0) return parts.length > 0 ? stop('each-lines') : ofLines(others, input, open, session);
    const said = await withSpoken(titled, open, session.asOf.day);
    const whole = like ? (await import('../adding/like.ts')).likeTask(said, like) : said;
    const every = input.options.every ?? (await everyMeant(whole, session));
    if (every !== undefined) return inPeriods(whole, every, parts, input, open, session);
    return once(titled, dividedInto(whole, parts), input, open, session);
  },
});

/** What was typed, as one task or one for each unit; on a terminal what it lacks or leaves in doubt is asked. */
async function once(
  titled: Draft,
  spoken: SpokenDraft,
  input: Adding,
  open: OpenLedger,
  session: Session,
): Promise<Outcome> {
  const isOfSeveral = spoken.each !== undefined || spoken.parts !== undefined;
  if (input.options.each === true && !isOfSeveral && spoken.doubts.lead === undefined) return stop('each-of-one');
  if (session.asker && !(isWhole(spoken) && spoken.understood.length === 0 && !isOfSeveral))
    return asked(titled, spoken, input, open, session, session.asker);
  if (!isWhole(spoken)) return lacking(spoken);
  return noted(await entered(spoken, input, open, session), spoken.understood);
}

/** Many tasks: a table is read as `import` reads it, other text line by line. */
async function ofText(given: TextGiven, input: Adding, open: OpenLedger, session: Session): Promise<Outcome> {
  const { isTable, linesIn, remarksIn } = await import('../adding/lines.ts');
  const text = foreignText(given.bytes);
  if (!isTable(text)) {
    const lines = linesIn(text);
    if (lines.length === 0) return stop('lines-empty');
    const outcome = await ofLines(lines, input, open, session);
    if (given.draft === undefined) return noted(outcome, remarksIn(text));
    return { ...outcome, change: { ...outcome.change, draft: given.draft } };
  }
  const surplus = fieldsTyped(input).filter((flag) => !['--source', '--received'].includes(flag));
  if (surplus.length > 0) return stop('table-option-surplus', { options: surplus.join('、') });
  const [{ rowsOfTable }, { tableIn }] = await Promise.all([
    import('../import/rows.ts'),
    import('../asking/table-file.ts'),
  ]);
  const year = String(yearOf(session.asOf.day));
  const reading = { args: ['-'], options: { ...input.options, year } } as unknown as Importing;
  const table = await tableIn('贴的表', given.bytes, session);
  return rowsOfTable({ ...table, pasted: true }, reading, session);
}

async function ofLines(
  lines: readonly TaskLine[],
  input: Adding,
  open: OpenLedger,
  session: Session,
): Promise<Intention> {
  const { linesRegistered } = await import('../adding/many.ts');
  return linesRegistered(lines, input, open, session);
}

/** One task, or one for each unit of 各镇. */
async function entered(spoken: SpokenDraft, { options }: Adding, open: OpenLedger, session: Session) {
  const [{ registered, registeredTogether }, { eachWords, wantedFor }] = await Promise.all([
    import('../adding/register.ts'),
    import('../adding/many.ts'),
  ]);
  if (spoken.parts) return inParts(spoken, spoken.parts, open, session);
  if (!spoken.each) return registered(spoken.draft, open, session);
  if (!session.asker && options.each !== true) return stop('each-unsaid', { groups: eachWords(spoken.each) });
  const outcome = await registeredTogether(
    wantedFor({ ...spoken, understood: [] }),
    String(spoken.draft[words.title]),
    open,
    session,
  );
  return { ...outcome, view: { ...outcome.view, notes: [`${eachWords(spoken.each)}，各登记一项。`] } };
}

/** Whether a line with 每月25日前 in it tells of a task in each period, as somebody says who is there to be asked. */
async function everyMeant({ every, draft }: SpokenDraft, { asker }: Session): Promise<string | undefined> {
  if (!every || !asker || draft[words.deadline] !== undefined) return undefined;
  const { askYes } = await import('../asking/ask.ts');
  return (await askYes(asker, `“${every.words}”每期各办一次，登记成周期任务吗`)) ? every.words : undefined;
}

/** A task in each period; each of its units has its own as it is, so nothing is divided beside it. */
async function inPeriods(
  spoken: SpokenDraft,
  every: string,
  parts: readonly string[],
  input: Adding,
  open: OpenLedger,
  session: Session,
): Promise<Intention> {
  if (parts.length > 0) return stop('each-every');
  return (await import('./add-every.ts')).everyAdded(spoken, every, input, open, session);
}

/** The whole and a part of it for each unit, in one commit. */
async function inParts(spoken: SpokenDraft, parts: readonly string[], open: OpenLedger, session: Session) {
  const [{ registeredTogether }, { wantedInParts }] = await Promise.all([
    import('../adding/register.ts'),
    import('../adding/parts.ts'),
  ]);
  const title = String(spoken.draft[words.title]);
  const outcome = await registeredTogether(wantedInParts(spoken, parts), title, open, session);
  return { ...outcome, view: { ...outcome.view, notes: [`总的一项，${parts.length} 个单位各一项子任务，各办各的。`] } };
}

function isWhole({ draft, doubts, each }: SpokenDraft): boolean {
  const missing = missingFrom(draft).filter((key) => !each || key !== words.lead);
  return missing.length === 0 && doubts.deadline === undefined;
}

/** On a terminal: says how the line was understood, asks for the rest, and saves after a look. */
async function asked(
  titled: Draft,
  first: SpokenDraft,
  input: Adding,
  open: OpenLedger,
  session: Session,
  asker: Asker,
): Promise<Intention> {
  const [{ askMissing, askReceived }, { confirmed }] = await Promise.all([
    import('../adding/ask.ts'),
    import('../adding/many.ts'),
  ]);
  const today = session.asOf.day;
  const isAsked = !isWhole(first) && input.options.received === undefined;
  const received = isAsked ? await askReceived(today, asker) : undefined;
  const spoken =
    received === undefined || received === today
      ? first
      : await withSpoken({ ...titled, [words.received]: received }, open, today);
  for (const said of [...spoken.understood, ...Object.values(spoken.doubts)]) asker.say(`${said}\n`);
  const draft = isWhole(first) ? spoken.draft : await askMissing(spoken, open, asker);
  return confirmed(await entered({ ...spoken, draft }, input, open, session), input, session);
}

/** The full number of the task above. */
function withParent(draft: Draft, { options }: Adding, open: OpenLedger): Draft {
  if (options.parent === undefined) return draft;
  return { ...draft, [words.parent]: findTask(open, options.parent).record.id };
}

interface Titled {
  readonly titled: Draft;
  /** Where several lines were pasted that are a task each: all of them. */
  readonly others: readonly TaskLine[];
}

/** A line that is typed when asked for is read as one that was written after the command. */
async function withTitle(typed: Draft, { asker }: Session): Promise<Titled> {
  if (typed[words.title] !== undefined || !asker) return { titled: typed, others: [] };
  const [{ askTitles }, { linesIn }] = await Promise.all([import('../adding/ask.ts'), import('../adding/lines.ts')]);
  const titles = linesIn((await askTitles(asker)).join('\n'));
  const [first] = titles;
  const titled = { ...typed, [words.title]: first?.text ?? '' };
  return { titled, others: titles.length > 1 ? titles : [] };
}

/** What the title says of unit, day and urgency. */
async function withSpoken(typed: Draft, open: OpenLedger, today: Day): Promise<SpokenDraft> {
  if (typed[words.title] === undefined) return { draft: typed, understood: [], doubts: {} };
  const { spokenDraft } = await import('../adding/line.ts');
  return spokenDraft(typed, open.ledger, today);
}

/** What is still to be told, and what could not be told from the line. */
function lacking({ draft, doubts, each, every }: SpokenDraft): never {
  const missing = missingFrom(draft).filter((key) => !each || key !== words.lead);
  const said = missing.length > 0 ? [`还要写：${missing.join('、')}`] : [];
  const options = missing.map((key) => optionFor(key));
  if (every) options.push(`每期各办一次就加 --every ${every.words}`);
  if (doubts.deadline !== undefined) {
    options.push('时限写成“3月15日前”“5个工作日内”这样，或加 --deadline …；不是时限就加 --difficulty …');
  }
  return stop('unfit-as-typed', {
    message: [...Object.values(doubts), ...said].join('\n'),
    remedy: options.join('，'),
  });
}

/** How a line was understood stands with what came of it. */
function noted(outcome: Intention, understood: readonly string[]): Intention {
  if (understood.length === 0) return outcome;
  return { ...outcome, view: { ...outcome.view, notes: [...understood, ...(outcome.view.notes ?? [])] } };
}
