import { attachmentIn } from '../../audit/contents.ts';
import { deedsOf } from '../../audit/life.ts';
import { recordIn } from '../../audit/past.ts';
import { taskKind } from '../../records/index.ts';
import type { Task } from '../../records/task/schema.ts';
import { renderCsv } from '../../render/csv.ts';
import { papersAbout } from '../../rules/issuing/series.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import { taskReports } from '../../rules/reports/duty-items.ts';
import { explainView } from '../../views/calendar/explain.ts';
import { coverView, type Lacking, materialsView } from '../../views/files/dossier.ts';
import { lifeView } from '../../views/history/log.ts';
import { correspondenceSection } from '../../views/registers/issued.ts';
import { taskView } from '../../views/tasks/show.ts';
import { attachmentsSection } from '../../views/view/attachments.ts';
import type { View } from '../../views/view/view.ts';
import { words } from '../../vocabulary/words.ts';
import { type BundledFile, isStop, type Stop, tryTo } from '../contract/outcome.ts';
import { SUMS } from '../output/sums.ts';
import { ownTemplate } from '../output/template-place.ts';
import { commitMeant, historyOf } from '../session/history.ts';
import type { OpenLedger } from '../session/session.ts';
import { keptPapers, type Leaf, made, proofsOf } from './materials.ts';

/** A paper that goes into a dossier, by its name. */
export interface BoundPaper {
  readonly name: string;
  readonly view: View;
}

/** What a dossier is made of beside the task itself. */
export interface Binding {
  readonly papers: readonly BoundPaper[];
  /** The commit as whose state the ledger is read, as it was typed; the last one where none was. */
  readonly known?: string | undefined;
}

/** The dossier of a task: its files, their table of contents, and what is lacking. */
export interface Dossier {
  readonly files: readonly BundledFile[];
  readonly view: View;
  readonly lacking: readonly Lacking[];
}

/**
 * Binds all that the ledger has of a task, from 立项 to 销号: the record, who entered what and when, why each deadline is
 * what it is, the papers that can be made of it, and its attachments. Of one commit and one day it is always the same, to
 * the byte.
 */
export async function bind(standing: Standing, { papers, known }: Binding, open: OpenLedger): Promise<Dossier> {
  const { task, file } = standing;
  const { renderBound } = await import('../../render/docx.ts');
  const own = proofsOf(task, open);
  const kept = keptPapers(papersAbout(task.id, open.ledger), open);
  const lacking = [...own.lacking, ...kept.lacking];
  const life = lifeOf(standing, known, open);
  const written: Leaf[] = [];
  for (const { name, view } of papers)
    written.push(made(`文书/${name}.docx`, `文书：${name}`, await paperAs(view, known, open), open));
  const record = made('记录.yaml', recordText(standing, open), open.whole.texts.get(file) ?? '', open);
  const told = isStop(life) ? [] : [...renderCsv(life)];
  const history = isStop(life) ? [] : [made('办理历史.csv', '谁、何时登记改动了什么', told.join(''), open)];
  const parts = [record, ...history, ...written, ...kept.proofs, ...own.proofs];
  const commit = commitOf(known, open);
  const office = open.ledger.office?.name ?? '';
  const views = [
    coverView(standing, { office, asOf: open.terms.asOf, commit }),
    materialsView(
      parts.map(({ material }) => material),
      lacking,
    ),
    bodyView(standing, open),
    { ...explainView(standing, taskReports(standing.task, open.ledger), open.terms), title: '期限的由来' },
    isStop(life) ? noHistory(life) : { ...life, title: '办理历史（取自版本历史）' },
    proofView(standing),
    ...papers.map(({ view }) => view),
  ];
  const bound = made(
    '案卷.docx',
    '案卷：封面、目录、办理经过、期限由来、历史、文书',
    await renderBound(views, task.title),
    open,
  );
  const contents = materialsView(
    [bound, ...parts].map(({ material }) => material),
    lacking,
  );
  const table = made('目录.csv', '目录', [...renderCsv(contents)].join(''), open);
  const all = [bound, ...parts, table];
  const sums = made(
    SUMS,
    '校验值',
    all.map(({ material }) => `${material.checksum}  ${material.path}\n`).join(''),
    open,
  );
  return { files: [...all, sums].map((one) => one.file), view: contents, lacking };
}

/** A paper by the ledger's own template, as that was then, or as this program has it. */
async function paperAs(view: View, known: string | undefined, open: OpenLedger): Promise<Uint8Array> {
  const template = ownTemplate(view, open, known);
  if (template === undefined) return (await import('../../render/docx.ts')).renderDocx(view);
  return (await import('../output/own-paper.ts')).writtenBy(template, view, open);
}

/** What the file of the record is: as it stands, with what happened after the day of looking, which is said. */
function recordText({ task, file }: Standing, { whole, terms }: OpenLedger): string {
  const all = whole.tasks.find((one) => one.file === file)?.record;
  const told = (one: Task) => JSON.stringify(taskKind.schema.encode(one));
  const isLater = all !== undefined && told(all) !== told(task);
  return isLater ? `账本里的记录，全文，有 ${terms.asOf.day} 以后的事` : '账本里的记录';
}

/** 登记, 各环节期限 and 办理经过; the attachments have a list of their own. */
function bodyView(standing: Standing, open: OpenLedger): View {
  const papers = correspondenceSection(papersAbout(standing.id, open.ledger), open.terms);
  const { sections, ...view } = taskView(standing, { children: [], reports: [], papers, later: 0 });
  const own = sections.filter(({ heading }) => heading !== words.attachments);
  return { ...view, title: '登记和办理经过', sections: own };
}

/** The attachments with their whole sums. */
function proofView(standing: Standing): View {
  const sections = attachmentsSection(taskKind, standing.task);
  return sections.length > 0
    ? { title: '附件清单', sections }
    : { title: '附件清单', sections: [], notes: ['没有附件。'] };
}

function noHistory({ message }: Stop): View {
  return { title: '办理历史', sections: [], notes: [`谁、何时登记的，查不到：${message}。`] };
}

/** Who entered what of a task and when, the oldest first; or why that cannot be told. */
function lifeOf({ task, file }: Standing, known: string | undefined, open: OpenLedger): View | Stop {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const only = (path: string) =>
    (recordIn(path) !== undefined && path.endsWith(`/${name}`)) || attachmentIn(path) === task.id;
  const range = known === undefined ? {} : { range: commitMeant(known, open) };
  return tryTo(() => {
    const deeds = deedsOf(historyOf(open, { only, ...range }), open.terms.calendar);
    return lifeView('历史', deeds, true, open.world.git(open.folder).isShallow());
  });
}

function commitOf(known: string | undefined, open: OpenLedger): string | undefined {
  const state = open.world.git(open.folder).state();
  if (!state.available || !state.repository) return undefined;
  return known === undefined ? state.head : commitMeant(known, open);
}
