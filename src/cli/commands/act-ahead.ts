import type { Filed } from '../../ledger/ledger.ts';
import type { Attribute } from '../../records/task/actions.ts';
import type { Task } from '../../records/task/schema.ts';
import { optionName } from '../asking/attributes.ts';
import { isStop, tryTo } from '../contract/outcome.ts';
import type { Asker } from '../session/asker.ts';
import type { OpenLedger } from '../session/session.ts';
import type { Aim } from '../several/work.ts';
import { askAttributes, EACH_OWN } from './act-ask.ts';
import { type Acting, type Begun, type EntryTold, untold } from './act-told.ts';

type Aimed = Aim<Task, Acting>;

/** A target that was found. */
type Found = Aimed & { readonly filed: Filed<Task> };

interface Started {
  readonly target: Aimed;
  readonly begun: Begun;
}

/**
 * Asks once for all what their entries lack; what is offered may be each one's own. What is refused anyway lacks nothing.
 */
export async function askedAhead(
  targets: readonly Aimed[],
  begin: (target: Found) => Promise<Begun>,
  open: OpenLedger,
  asker: Asker,
): Promise<readonly Aimed[]> {
  const started: Started[] = [];
  for (const target of targets.filter(isFound)) {
    const begun = await tryTo(() => begin(target));
    if (!isStop(begun)) started.push({ target, begun });
  }
  const [first] = started;
  if (!first || started.some(({ begun }) => begun.action !== first.begun.action)) return targets;
  const lacking = started.map(({ begun }) => untold(begun.action, begun.told));
  const must = [...new Set(lacking.flatMap((one) => one.must))];
  const ought = [...new Set(lacking.flatMap((one) => one.ought))];
  if (must.length + ought.length === 0) return targets;
  const offers = offersTo(started, [...must, ...ought]);
  const { action, when } = first.begun;
  const answers = await askAttributes({ must, ought, ...offers }, { action, date: when }, open, asker);
  const answered = new Map(started.map((one) => [one.target, withAnswers(one, answers)]));
  return targets.map((target) => answered.get(target) ?? target);
}

function isFound(target: Aimed): target is Found {
  return !isStop(target.filed);
}

/** What all may be offered alike, and of the rest what each would have of its own. */
function offersTo(
  started: readonly Started[],
  attributes: readonly Attribute[],
): { offered: EntryTold; own: EntryTold } {
  const values = (attribute: Attribute) => [...new Set(started.map(({ begun }) => begun.offered[attribute]))];
  const [offered, own]: [EntryTold, EntryTold] = [{}, {}];
  for (const attribute of attributes) {
    const [value, ...others] = values(attribute);
    if (others.length === 0) Object.assign(offered, value !== undefined && { [attribute]: value });
    else Object.assign(own, { [attribute]: `${EACH_OWN}：${some(values(attribute))}` });
  }
  return { offered, own };
}

function some(values: readonly (string | undefined)[]): string {
  const said = values.map((value) => value ?? '（没有）');
  return said.length > FEW ? `${said.slice(0, FEW).join('、')}等 ${said.length} 样` : said.join('、');
}

const FEW = 3;

/** What was typed for a task, with the answers to what it lacked. */
function withAnswers({ target, begun }: Started, answers: EntryTold): Aimed {
  const { must, ought } = untold(begun.action, begun.told);
  const given = [...must, ...ought].flatMap((attribute): [string, string][] => {
    const answer = answers[attribute] === EACH_OWN ? begun.offered[attribute] : answers[attribute];
    return answer === undefined ? [] : [[optionName(attribute), answer]];
  });
  return { ...target, input: { ...target.input, options: { ...target.input.options, ...Object.fromEntries(given) } } };
}
