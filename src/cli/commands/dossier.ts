import { isRegister } from '../../records/index.ts';
import { knownTask, termsOn } from '../../rules/basis/known.ts';
import { type Standing, standingOf } from '../../rules/lateness/standing.ts';
import { labelled, type View } from '../../views/view/view.ts';
import { words } from '../../vocabulary/words.ts';
import { findTask, kindMeant } from '../asking/find.ts';
import { selected, selecting } from '../asking/select.ts';
import { type BundledFile, exits, stop } from '../contract/outcome.ts';
import type { InputOf } from '../contract/spec.ts';
import { bind, type Dossier } from '../dossier/dossier.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { papersOf } from './notice.ts';

type Typed = InputOf<typeof selecting>;

/** 案卷 of tasks: everything that the ledger has of them, in a folder or a zip. */
export const dossier = command({
  name: 'dossier',
  alias: '案卷',
  summary: '案卷：一项任务从立项到销号的记录、历史、期限由来、文书、附件，连同目录和校验值',
  arguments: [{ name: '[编号...]', help: '任务编号或其中一段；几项就一项一个文件夹；不写就用下面的筛选' }],
  options: selecting,
  examples: ['xiaoneng dossier 7k3q -o 案卷', 'xiaoneng dossier --state 已销号 --received 2022Q1 -o 一季度案卷.zip'],
  run: async (input, session) => {
    const open = atDay(session.open());
    const chosen = await chosenTasks(input, open, session);
    if (chosen.length === 0) return { kind: 'answer', view: { sections: [], notes: ['没有符合条件的任务。'] } };
    const known = input.options.asKnown;
    const bound: [string, Dossier][] = [];
    for (const standing of chosen) {
      session.world.terminal.progress(`案卷 ${bound.length + 1}/${chosen.length}`);
      const papers = papersOf(standing, open, open.terms);
      bound.push([standing.task.id, await bind(standing, { papers, known }, open)]);
    }
    const lacking = bound.some(([, one]) => one.lacking.length > 0);
    return {
      kind: 'answer',
      view: shownOf(bound),
      bundle: filesOf(bound),
      exit: lacking ? exits.incomplete : exits.done,
    };
  },
});

/** The same ledger at the end of the day of looking: of one day a dossier is always the same. */
function atDay(open: OpenLedger): OpenLedger {
  const terms = termsOn(open.whole, { day: open.terms.asOf.day });
  return { ...open, terms };
}

async function chosenTasks(input: Typed, open: OpenLedger, session: Session): Promise<readonly Standing[]> {
  const { args, options } = input;
  const isNarrowed = selecting.some(({ flags }) => options[nameIn(flags)] !== undefined);
  if (args.length === 0 && !isNarrowed) return stop('dossier-unnamed');
  if (args.length === 0) return (await selected(input, session, open)).map((one) => at(one, open));
  return args.map((typed) => {
    const kind = kindMeant(open, typed);
    const filed = findTask(open, isRegister(kind) ? refuseRegister(typed, kind.word) : typed);
    if (filed.record.received.day > open.terms.asOf.day) stop('paper-early', { id: filed.record.id });
    return standingOf(knownTask(filed, open.terms.asOf), open.terms);
  });
}

function refuseRegister(id: string, word: string): never {
  return stop('dossier-tasks', { id, word });
}

function at({ task, file }: Standing, { terms }: OpenLedger): Standing {
  return standingOf(knownTask({ record: task, file }, terms.asOf), terms);
}

type Name = keyof Typed['options'] & string;

/** The name under which an option of selecting is found. */
function nameIn(flags: string): Name {
  const long = /--([a-z-]+)/.exec(flags)?.[1] ?? '';
  return long.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) as Name;
}

/** Of one task its files, of several a folder each. */
function filesOf(bound: readonly (readonly [string, Dossier])[]): BundledFile[] {
  const isOne = bound.length === 1;
  return bound.flatMap(([id, { files }]) =>
    files.map((file): BundledFile => ({ ...file, path: isOne ? file.path : `${id}/${file.path}` })),
  );
}

/** 目录 of each. */
function shownOf(bound: readonly (readonly [string, Dossier])[]): View {
  const [first] = bound;
  if (first && bound.length === 1) return { ...first[1].view, title: `${first[0]} 案卷目录` };
  const sections = bound.flatMap(([id, { view }]) =>
    view.sections.map(({ key: _, ...section }) => ({ ...section, heading: id })),
  );
  const lacks = bound.flatMap(([id, { lacking }]) => lacking.map((one) => ({ id, ...one })));
  return {
    title: `${bound.length} 项任务的案卷目录`,
    facts: labelled({
      lacking: lacks.map(({ id, name, why }) => ({ [words.id]: id, [words.name]: name, [words.reason]: why })),
    }),
    sections,
    notes: lacks.map(({ id, name, why }) => `${id} 缺：附件“${name}”${why}。`),
  };
}
