import type { Path } from '../../../vocabulary/messages.ts';
import { isPlainMap, type Plain, type PlainMap, plainMap } from '../plain.ts';

/** One change of a file. Keys on the way that are missing are made; list positions have to be there. `at`: the place it will have. */
export type Edit =
  | { readonly op: 'set'; readonly path: Path; readonly value: Plain }
  | { readonly op: 'unset'; readonly path: Path }
  | { readonly op: 'append'; readonly path: Path; readonly value: Plain; readonly at?: number };

/** The same change said in terms of what the file holds: what to do with the value at `owner`, which is there. */
export type Step =
  | { readonly kind: 'replace'; readonly owner: Path; readonly value: Plain }
  | { readonly kind: 'insert'; readonly owner: Path; readonly key: string; readonly value: Plain }
  | { readonly kind: 'add'; readonly owner: Path; readonly value: Plain; readonly at: number }
  | { readonly kind: 'remove'; readonly owner: Path; readonly at: string | number };

/** The value after the edit; undefined where the path leads through something that is no mapping or list. */
export function intend(before: PlainMap, edit: Edit): PlainMap | undefined {
  const after = edit.path.length === 0 ? undefined : changed(before, edit.path, edit);
  return isPlainMap(after) ? after : undefined;
}

function changed(value: Plain | undefined, [step, ...rest]: Path, edit: Edit): Plain | undefined {
  if (step === undefined) return put(value, edit);
  if (edit.op === 'unset' && !has(value, step)) return value;
  if (edit.op === 'unset' && rest.length === 0) return without(value, step);
  const owner = value === undefined || value === '' ? plainMap([]) : value;
  const inner = reaches(owner, step) ? changed(valueAt(owner, [step]), rest, edit) : undefined;
  return inner === undefined ? undefined : withStep(owner, step, inner);
}

function put(value: Plain | undefined, edit: Edit): Plain | undefined {
  if (edit.op === 'set') return edit.value;
  if (edit.op === 'unset') return undefined;
  if (value === undefined || value === '') return [edit.value];
  return Array.isArray(value) ? value.toSpliced(edit.at ?? value.length, 0, edit.value) : undefined;
}

/** Whether there is or may be such a key; list positions have to be there. */
function reaches(owner: Plain, step: string | number): boolean {
  return typeof step === 'number' ? has(owner, step) : isPlainMap(owner);
}

function withStep(owner: Plain, step: string | number, inner: Plain): Plain | undefined {
  if (Array.isArray(owner)) return owner.with(Number(step), inner);
  return isPlainMap(owner) ? plainMap([...Object.entries(owner), [String(step), inner]]) : undefined;
}

function without(value: Plain | undefined, step: string | number): Plain | undefined {
  if (Array.isArray(value)) return value.filter((_, index) => index !== step);
  return isPlainMap(value) ? plainMap(Object.entries(value).filter(([key]) => key !== step)) : undefined;
}

function has(value: Plain | undefined, step: string | number): boolean {
  if (typeof step === 'number') return Array.isArray(value) && step in value;
  return isPlainMap(value) && Object.hasOwn(value, step);
}

/** The value at a path, undefined where there is none. */
export function valueAt(value: Plain | undefined, path: Path): Plain | undefined {
  let found = value;
  for (const step of path) {
    if (Array.isArray(found)) found = typeof step === 'number' ? found[step] : undefined;
    else found = typeof step === 'string' && has(found, step) ? (found as PlainMap)[step] : undefined;
  }
  return found;
}

/** The step that leads from `before` to `after`, which `intend` has made of `before` by this edit. */
export function planStep(before: PlainMap, after: PlainMap, edit: Edit): Step {
  const there = deepest(before, edit.path);
  const old = valueAt(before, there);
  const replace = (owner: Path): Step => ({ kind: 'replace', owner, value: valueAt(after, owner) ?? '' });
  const at = edit.path[there.length];
  if (at !== undefined) {
    if (typeof at === 'number' || size(old) === 0) return replace(there);
    return { kind: 'insert', owner: there, key: at, value: valueAt(after, [...there, at]) ?? '' };
  }
  if (edit.op === 'append' && size(old) > 0)
    return { kind: 'add', owner: there, value: edit.value, at: edit.at ?? size(old) };
  if (edit.op !== 'unset') return replace(there);
  const owner = there.slice(0, -1);
  return size(valueAt(before, owner)) > 1 ? { kind: 'remove', owner, at: there.at(-1) ?? '' } : replace(owner);
}

/** How many keys or items there are. */
function size(value: Plain | undefined): number {
  return typeof value === 'object' ? Object.keys(value).length : 0;
}

/** The longest beginning of the path that is there. */
function deepest(value: Plain, path: Path): Path {
  let length = 0;
  while (length < path.length && valueAt(value, path.slice(0, length + 1)) !== undefined) length += 1;
  return path.slice(0, length);
}
