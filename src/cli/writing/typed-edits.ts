import type { Edit } from '../../ledger/text/edit/edit.ts';
import { isPlainMap, type Plain } from '../../ledger/text/plain.ts';
import type { Field } from '../../vocabulary/anatomy.ts';
import { closest } from '../../vocabulary/closest.ts';
import { timeMeant } from '../asking/time-meant.ts';
import { readField } from '../asking/typed-fields.ts';
import { miswritten, refusal, type Stop, stop } from '../contract/outcome.ts';
import type { Chosen, OptionSpec } from '../contract/spec.ts';
import type { OpenLedger } from '../session/session.ts';

/** What may be corrected: the fields of a record, how it stands in its file, and what may not be touched and why. */
export interface Correctable {
  /** 任务, 走访. */
  readonly word: string;
  readonly fields: readonly Field[];
  /** The record with the keys of its file. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly frozen: Readonly<Record<string, Stop>>;
}

/** How corrections are typed. */
export const editOptions = [
  {
    flags: '--set <键=值>',
    help: '改成，可写多次，如 --set 责任人=张某；嵌套的键用点，如 来源.文号=…；清单用顿号分开',
    repeat: true,
  },
  { flags: '--unset <键>', help: '去掉，可写多次', repeat: true },
  {
    flags: '--editor',
    help: '用编辑器（VISUAL、EDITOR）改整份文件；在终端上什么都不写也是这样；不合格的不保存，改的字留着',
  },
] as const satisfies readonly OptionSpec[];

type Edits = Chosen<typeof editOptions>;

/** Whether the whole file is to be changed in an editor. */
export function wantsEditor({ set, unset, editor }: Edits, isAsked: boolean, ...others: readonly unknown[]): boolean {
  const isTold = [set, unset, ...others].some((typed) => typed !== undefined);
  return editor === true || (isAsked && !isTold);
}

/** The edits that --set and --unset ask for, after those that something else asked for. */
export async function editsOf(
  { set = [], unset = [] }: Pick<Edits, 'set' | 'unset'>,
  subject: Correctable,
  open: OpenLedger,
  others: readonly Edit[] = [],
): Promise<Edit[]> {
  refuseTwice([...set.map((typed) => keyAndValue(typed)), ...unset.map((key) => [key, '（去掉）'] as const)]);
  const edits = [...others];
  for (const typed of set) {
    const edit = await setOf(typed, subject, open);
    edits.push(edit);
  }
  for (const typed of unset) {
    const path = pathOf(typed, subject);
    edits.push({ op: 'unset', path });
  }
  return edits.length > 0 ? gathered(edits) : stop('edits-absent');
}

/** Of a key that is told twice, or as a whole and in part, one would be lost. */
function refuseTwice(told: readonly (readonly [string, string])[]): void {
  const paths = told.map(([key]) => `${pathIn(key).join('.')}.`);
  for (const [at, path] of paths.entries()) {
    const before = paths.findIndex((other) => path.startsWith(other) || other.startsWith(path));
    if (before === at) continue;
    const [[, first], [key, second]] = [told[before], told[at]] as [(typeof told)[0], (typeof told)[0]];
    stop('key-twice', { key: key.trim(), first, second });
  }
}

async function setOf(typed: string, subject: Correctable, open: OpenLedger): Promise<Edit> {
  const [key, said] = keyAndValue(typed);
  const path = pathOf(key, subject);
  const value = await fullValue(path, said, subject.fields, open);
  return nested(path, value, subject.values);
}

function keyAndValue(typed: string): readonly [string, string] {
  const at = typed.indexOf('=');
  if (at <= 0 || at === typed.length - 1) return stop('set-wrong', { typed });
  return [typed.slice(0, at), typed.slice(at + 1).trim()];
}

/** Units by their full names, records by their full numbers, times as the ledger spells them, whatever was typed. */
async function fullValue(
  path: readonly string[],
  typed: string,
  fields: readonly Field[],
  open: OpenLedger,
): Promise<Plain> {
  const [key, ...rest] = path;
  const field = fields.find((each) => each.key === key);
  if (!field) return typed;
  return rest.length === 0
    ? readField(field, timeIn(field, typed, open), open)
    : fullValue(rest, typed, field.fields ?? [], open);
}

/** A day, limit or share in the spelling of the ledger; how it was understood is said. */
function timeIn({ key, spoken }: Field, typed: string, { terms, world }: OpenLedger): string {
  if (spoken === undefined) return typed;
  const meant = timeMeant(typed, spoken, terms.asOf.day);
  if ('doubt' in meant) return stop(miswritten(`--set ${key}`, { message: meant.doubt, remedy: meant.write }));
  if (meant.told !== undefined) world.terminal.err(`${key}：${meant.told}\n`);
  return meant.text;
}

/** A nested key whose mapping is not there yet brings the mapping with it. */
function nested(path: readonly string[], value: Plain, values: Correctable['values']): Edit {
  const [outer = '', inner] = path;
  return inner !== undefined && values[outer] === undefined
    ? { op: 'set', path: [outer], value: { [inner]: value } }
    : { op: 'set', path, value };
}

/** Several keys of one mapping that is not there yet bring it together. */
function gathered(edits: readonly Edit[]): Edit[] {
  const together: Edit[] = [];
  for (const edit of edits) {
    const same = together.findIndex(({ path }) => path.length === 1 && path[0] === edit.path[0]);
    const earlier = together[same];
    if (earlier?.op === 'set' && edit.op === 'set' && isPlainMap(earlier.value) && isPlainMap(edit.value)) {
      together[same] = { ...edit, value: { ...earlier.value, ...edit.value } };
    } else together.push(edit);
  }
  return together;
}

function pathOf(typed: string, { word, fields, frozen }: Correctable): string[] {
  const path = pathIn(typed);
  const known = fields.map(({ key }) => key);
  const key = path[0] ?? '';
  if (Object.hasOwn(frozen, key)) return stop(frozen[key] as Stop);
  if (known.includes(key)) return path;
  const near = closest(key, known);
  return stop('field-unknown', { word, key, near, known: known.join('、') });
}

/** A key may lead into what is nested: 来源.文号. */
function pathIn(key: string): string[] {
  return key.trim().split(/[.．。]/);
}

/** A number stays for ever. */
export function frozenId(remedy: string): Stop {
  return refusal('number-frozen', { remedy });
}
