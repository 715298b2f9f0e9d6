import { type Filed, type Ledger, type Remark, recordsOf } from '../../ledger/ledger.ts';
import { type Issued, issuedKind } from '../../records/issued.ts';
import { formatPaperNumber, type PaperNumber, partsOfNumber, seriesOf } from '../../records/paper-number.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { gapsIn, gapText, type NumberHolder, takenNumbers } from './series.ts';

type Paper = Filed<Issued>;

/** What is odd in the numbers of the papers that went out, held against those of tasks: gaps, order, those of others. */
export function seriesRemarks(ledger: Ledger): Remark[] {
  const papers = recordsOf(ledger, issuedKind);
  if (papers.length === 0) return [];
  const taken = takenNumbers(ledger);
  return [
    ...gapRemarks(papers, taken.keys()),
    ...disorder(papers, taken),
    ...papers.flatMap((paper) => foreignDocket(paper, taken)),
  ];
}

/** What is wrong with the numbers of papers among themselves: of two the later one is named. */
export function numberRemarks(papers: readonly Paper[]): Remark[] {
  return [
    ...againstEarlier(papers, ({ number }) => number, clash),
    ...againstEarlier(papers, ({ contentSum }) => contentSum, twice),
  ];
}

/** Each paper held against the others that come before it and are the same by `key`; one finding at most. */
function againstEarlier(
  papers: readonly Paper[],
  key: (paper: Issued) => string | undefined,
  say: (earlier: Paper, later: Paper) => Finding | undefined,
): Remark[] {
  const before = new Map<string, Paper[]>();
  return inOrder(papers).flatMap((paper): Remark[] => {
    const own = key(paper.record);
    if (own === undefined) return [];
    const others = before.get(own) ?? [];
    before.set(own, [...others, paper]);
    const found = others.flatMap((other) => say(other, paper) ?? []).at(0);
    return found ? [{ file: paper.file, record: found }] : [];
  });
}

/** Of two that went out under one number one is made void later, and that settles it. */
function clash({ record: earlier, file: other }: Paper, { record: later }: Paper): Finding | undefined {
  const { number } = later;
  const gone = earlier.voided?.date;
  if (gone !== undefined && gone < later.issuedOn)
    return finding('issued-reused', [words.number], { number, other, gone });
  if (earlier.voided || later.voided) return undefined;
  return finding('issued-double', [words.number], { number, other });
}

function twice({ record: earlier }: Paper, { record: { number, voided } }: Paper): Finding | undefined {
  if (earlier.voided || voided || earlier.number === number) return undefined;
  return finding('issued-twice', [words.number], { number, other: earlier.number });
}

function inOrder(papers: readonly Paper[]): Paper[] {
  return papers.toSorted((a, b) => (keyOf(a.record) < keyOf(b.record) ? -1 : 1));
}

function keyOf({ issuedOn, id }: Issued): string {
  return issuedOn + id;
}

/** A gap is told of the first paper behind it; of one behind all papers, where tasks have the numbers, nothing is told. */
function gapRemarks(papers: readonly Paper[], taken: Iterable<string>): Remark[] {
  return gapsIn(taken).flatMap((gap): Remark[] => {
    const behind = inSeries(papers, gap.before).find(({ parts }) => parts.nth >= gap.before.nth);
    if (!behind) return [];
    const number = formatPaperNumber(gap.before);
    return [{ file: behind.file, record: finding('issued-gap', [words.number], { missing: gapText(gap), number }) }];
  });
}

type Placed = Paper & { readonly parts: PaperNumber };

/** The papers of a series in the order of their numbers. */
function inSeries(papers: readonly Paper[], series: PaperNumber): Placed[] {
  const own = papers.flatMap((paper): Placed[] => {
    const parts = partsOfNumber(paper.record.number);
    return parts && seriesOf(parts) === seriesOf(series) ? [{ record: paper.record, file: paper.file, parts }] : [];
  });
  return own.toSorted((a, b) => a.parts.nth - b.parts.nth);
}

/** A number on an earlier day than that before it. The 督办文号 of a task was given with the task, whenever its paper goes out. */
function disorder(papers: readonly Paper[], taken: ReadonlyMap<string, readonly NumberHolder[]>): Remark[] {
  const free = papers.filter(({ record }) => !isOfTask(record, taken));
  const all = new Map(free.flatMap(({ record }) => firstOf(record)));
  return [...all.values()].flatMap((series) => {
    const own = inSeries(free, series);
    return own.slice(1).flatMap(({ record: { number, issuedOn: date }, file }, at): Remark[] => {
      const { number: before, issuedOn: earlier } = (own[at] as Placed).record;
      if (date >= earlier) return [];
      return [{ file, record: finding('issued-disorder', [words.issuedOn], { number, date, before, earlier }) }];
    });
  });
}

function firstOf({ number }: Issued): [string, PaperNumber][] {
  const parts = partsOfNumber(number);
  return parts ? [[seriesOf(parts), parts]] : [];
}

function isOfTask({ number }: Issued, taken: ReadonlyMap<string, readonly NumberHolder[]>): boolean {
  return (taken.get(number) ?? []).some(({ kind }) => kind === 'task');
}

/** A paper bears the number of a task that it is not about. */
function foreignDocket({ record, file }: Paper, taken: ReadonlyMap<string, readonly NumberHolder[]>): Remark[] {
  const { number, task: about = [] } = record;
  const tasks = (taken.get(number) ?? []).filter(({ kind }) => kind === 'task').map(({ id }) => id);
  const [foreign] = tasks;
  if (foreign === undefined || tasks.some((id) => about.includes(id))) return [];
  return [{ file, record: finding('issued-docket', [words.number], { number, task: foreign }) }];
}
