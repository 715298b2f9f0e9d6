import { recordsOf } from '../../ledger/ledger.ts';
import { issuedKind } from '../../records/issued.ts';
import type { NumberHolder } from '../../rules/issuing/series.ts';
import { takenNumbers } from '../../rules/issuing/series.ts';
import { registerView } from '../../views/registers/register.ts';
import type { View } from '../../views/view/view.ts';
import { type Answer, exits, type Intention, type Outcome, stop } from '../contract/outcome.ts';
import { wantedOf } from '../output/present.ts';
import { refuseIncomplete } from '../session/incomplete.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { filed } from './filing.ts';
import { basisOf, footLine } from './foot.ts';
import { numberFor } from './numbering.ts';
import type { About, Filing, Issuable, IssueTyped, Outgoing } from './outgoing.ts';
import { addresseesOn, contentOfPaper, footed, signerOf, withNumber } from './paper.ts';
import { type OutgoingFile, sheetsFor } from './sheets.ts';

/** Gives the papers of an answer their numbers, and records them with the files that are kept of them. */
export async function issueAll(
  answer: Answer,
  issuable: Issuable,
  input: IssueTyped,
  session: Session,
): Promise<Outcome> {
  const { asKnown, number: typed } = input.options;
  if (asKnown !== undefined) return stop('issue-from-past');
  const open = session.open();
  refuseDoubtful(answer, open);
  const { path, isFolder, format } = wantedOf(input);
  if (path === undefined && format.name !== 'text' && format.name !== 'json') return stop('issue-needs-file');
  const parts = [...(answer.parts ?? [])];
  if (answer.parts && parts.length === 0) return answer;
  if (isFolder && !answer.parts) return stop('output-no-file', { path: path ?? '' });
  const views = isFolder ? parts.map(({ view }) => view) : [answer.view];
  if (typed !== undefined && views.length > 1) return stop('number-for-several', { count: views.length });
  const basis = basisOf(open);
  const papers = numberedAll(
    views,
    typed,
    toldApart(views, (view) => issuable.about(view, input, session)),
    open,
  );
  const outgoing = papers.map((one) => ({ ...one, view: footed(one.view, footLine(basis, open)) }));
  const names = parts.map(({ name }) => name);
  const sheets = await sheetsFor(outgoing, names, input, session);
  const filing: Filing = { basis, command: issuable.name, input, open, session };
  const made = outgoing.map((paper, at) => filed(paper, sheets[at], filing));
  return intentionOf(outgoing, made, sheets, open);
}

/** What is going to be held against somebody is complete, and nothing speaks against it where the clerk asked. */
function refuseDoubtful({ exit, cautions = [] }: Answer, open: OpenLedger): void {
  refuseIncomplete(open, '没有发文');
  if (exit === exits.findings) stop('issue-cautioned', { cautions: cautions.map(({ finding }) => finding).join('；') });
}

/** Of several papers about one task each is known by its addressee. */
function toldApart(views: readonly View[], aboutOf: (view: View) => About): (view: View) => About {
  const keys = views.map((view) => String(aboutOf(view).task));
  return (view) => {
    const about = aboutOf(view);
    const isOneOfSeveral = keys.filter((key) => key === String(about.task)).length > 1;
    return isOneOfSeveral ? { ...about, to: addresseesOn(view) } : about;
  };
}

/** Each with its number, none with that of another; what went out before with the same content is not given another. */
function numberedAll(
  views: readonly View[],
  typed: string | undefined,
  aboutOf: (view: View) => About,
  open: OpenLedger,
): Outgoing[] {
  const taken = new Map<string, readonly NumberHolder[]>(takenNumbers(open.whole));
  const before = recordsOf(open.whole, issuedKind).filter(({ record }) => !record.voided);
  return views.map((view) => {
    const about = aboutOf(view);
    const contentSum = open.world.sha256(new TextEncoder().encode(contentOfPaper(view)));
    const same = before.find(({ record }) => record.contentSum === contentSum)?.record;
    if (same) stop('issued-already', { number: same.number, date: same.issuedOn, id: same.id });
    const number = numberFor({ view, task: about.task ?? [] }, typed, taken, open);
    taken.set(number, [...(taken.get(number) ?? []), { kind: 'issued', id: number, file: '' }]);
    if (signerOf(view) === '') stop('issue-unsigned');
    return { view: withNumber(view, number), number, contentSum, about };
  });
}

type Made = ReturnType<typeof filed>;

function intentionOf(
  papers: readonly Outgoing[],
  made: readonly Made[],
  sheets: readonly OutgoingFile[],
  open: OpenLedger,
): Intention {
  const [first] = papers as readonly [Outgoing, ...Outgoing[]];
  const records = made.map(({ record }) => record);
  const ids = records.map(({ id }) => id);
  const subject =
    papers.length === 1
      ? `发文：${first.number} ${first.view.title ?? ''}（${ids[0]}）`
      : `发文：${papers.length} 份，${first.number} 至 ${papers.at(-1)?.number}`;
  const files = [...new Map(made.flatMap((one) => one.files).map((file) => [file.path, file])).values()];
  return {
    kind: 'change',
    change: { files, subject, action: '发文', ids },
    view: sheets.length > 0 ? listOf(records, sheets, open) : paperItself(first.view, records, open),
    problems: made.flatMap(({ warnings }) => warnings),
    beside: sheets.map(({ path, content }) => ({ path, content })),
  };
}

type Records = readonly Made['record'][];

function listOf(records: Records, sheets: readonly OutgoingFile[], { terms }: OpenLedger): View {
  const { sections } = registerView(issuedKind, records, terms);
  const [first] = sheets;
  const where = records.length === 1 ? first?.path : `${first?.path.replace(/[^/]*$/, '')}（${records.length} 份）`;
  return { title: `发文 ${records.length} 份`, sections, notes: [`文书写到 ${where}；账本里有存底。`] };
}

/** Where no file is wanted the paper itself is the answer, and under which number it stands in the register. */
function paperItself(view: View, records: Records, { terms }: OpenLedger): View {
  const told = records.map(({ number, id }) => `已登记：${number}（${id}）；没有写 -o，没有存底。`);
  const { sections } = registerView(issuedKind, records, terms);
  const silent = sections.map((section) => ({ ...section, silent: true }));
  return { ...view, sections: [...view.sections, ...silent], notes: [...(view.notes ?? []), ...told] };
}
