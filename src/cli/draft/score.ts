import { readDocument } from '../../intake/document.ts';
import { draftFile, type Reviewed } from '../../intake/draft/file.ts';
import { readPaper } from '../../intake/draft/reading.ts';
import { type Claimed, type KnownDuty, readingOf, type Scored, scored } from '../../intake/draft/scoring.ts';
import { readText } from '../../ledger/document.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import { unitOf } from '../../records/unit/meant.ts';
import type { Asked } from '../../views/files/draft.ts';
import { draftScoreView, type ScoredRow } from '../../views/files/draft-score.ts';
import type { Names } from '../asking/units.ts';
import { exits, type Outcome, stop } from '../contract/outcome.ts';
import { inFolder } from '../output/unit-files.ts';
import type { Session } from '../session/session.ts';
import { unreadable } from '../writing/amend.ts';
import { askedIn, unitNamesOf } from './asked.ts';
import { ANSWER } from './keep.ts';
import type { Drafting } from './options.ts';

/** What is known of a paper, and what is read of it. */
interface Compared {
  readonly name: string;
  readonly expected: readonly Known[];
  readonly claimed: readonly Claimed[];
  readonly told: readonly string[];
}

/** Reads every paper of a folder that has a confirmed answer beside it, and tells how far the two are the same. */
export async function scoreOf(folder: string, { options }: Drafting, session: Session): Promise<Outcome> {
  const { files } = session.world;
  const paths = files.exists(folder) ? files.walk(folder).entries.map(({ path }) => path) : [];
  const answers = paths.filter((path) => path.endsWith(ANSWER)).toSorted();
  if (answers.length === 0) return stop('draft-no-answers', { folder });
  const ledger = session.openIfFound()?.ledger;
  const compared: Compared[] = [];
  const unread: string[] = [];
  for (const path of answers) {
    const name = path.slice(0, -ANSWER.length);
    const read = await readAgain(inFolder(folder, name), ledger, session);
    if (typeof read === 'string') unread.push(`${name}：${read}，没有算。`);
    else compared.push({ name, expected: knownOf(inFolder(folder, path), ledger, session), ...read });
  }
  const scores = compared.map(({ expected, claimed, told }) => scored(expected, claimed, told));
  const rows = scores.map((one, i) => ({
    name: compared[i]?.name ?? '',
    ...readingOf([one]),
    differences: one.differences.map(shown),
  }));
  const kinds = KINDS.map((name) => ({ name, ...readingOf(scores, name), differences: [] }));
  const view = draftScoreView(
    rows,
    kinds.filter(({ required, claims }) => required + claims > 0),
    readingOf(scores),
    unread,
  );
  const differs = options.exitCode === true && rows.some(({ differences }) => differences.length > 0);
  const exit = unread.length > 0 ? exits.incomplete : differs ? exits.findings : exits.done;
  return { kind: 'answer', view, exit };
}

/** The paper as it is read now, or why it cannot be. */
async function readAgain(
  path: string,
  ledger: Names | undefined,
  { world }: Session,
): Promise<Pick<Compared, 'claimed' | 'told'> | string> {
  const read = world.files.read(path);
  if (!read.ok) return `没有这份来文（${read.trouble.message}）`;
  const document = await readDocument(read.bytes);
  if ('trouble' in document) return document.trouble;
  const paper = readPaper(document.lines, unitNamesOf(ledger), false);
  const unread = paper.account.filter(({ fate }) => fate === 'unread');
  return {
    claimed: askedIn(paper, ledger).map(claimOf),
    told: [...unread, ...paper.unused].map(({ sentence }) => sentence),
  };
}

function claimOf({ text, kind, deadline, value, lead, assignees }: Asked): Claimed {
  const units = assignees.length > 0 ? assignees : lead;
  return { wording: text, kind, deadline, value: value === undefined ? undefined : String(value), units };
}

/** What is confirmed, with what of it may be shown. */
interface Known extends KnownDuty {
  readonly kind: string;
  readonly deadline: string | undefined;
  readonly value: string | undefined;
  readonly units: readonly string[];
}

function knownOf(path: string, ledger: Names | undefined, { world }: Session): Known[] {
  const read = world.files.read(path);
  if (!read.ok) return stop('file-unreadable', { path, why: read.trouble.message });
  const decoded = decode(read.bytes);
  if (!('text' in decoded)) return stop('draft-not-text', { path });
  const { value, diagnostics } = readText(path, decoded.text, draftFile);
  return value ? value.task.map((duty) => expectedOf(duty, ledger)) : unreadable(diagnostics);
}

/** Days are the same whether they are told as one or as the end of a span; units where they are all the same. */
function expectedOf(duty: Reviewed, ledger: Names | undefined): Known {
  const { wording, due, value, unit = [], assignees = [], accepted } = duty;
  const kind = duty.type ?? (due === undefined ? 'none' : 'date');
  const full = (name: string) => (ledger && unitOf(name, ledger.directory)?.name) ?? name;
  const units = [...new Set((assignees.length > 0 ? assignees : unit).map(full))];
  return {
    wording,
    kind,
    deadline: due,
    value,
    units,
    kinds: kind === 'date' ? ['date', 'phase'] : kind === 'phase' ? ['phase', 'date'] : [kind],
    deadlines: [due],
    values: value === undefined ? [] : [value],
    isUnits: (said) => said.length === units.length && units.every((one) => said.includes(one)),
    isOptional: accepted !== 'yes',
  };
}

function shown({ how, expected, claimed }: Scored['differences'][number]): ScoredRow['differences'][number] {
  const known = expected as Known | undefined;
  return { how, ...(known && { expected: known }), ...(claimed && { claimed }) };
}

const KINDS = ['date', 'phase', 'working-days', 'period', 'none'] as const;
