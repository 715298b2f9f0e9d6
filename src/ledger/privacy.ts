import { kinds } from '../records/index.ts';
import { type Field, fieldsOf } from '../vocabulary/anatomy.ts';
import { onFirstUse } from '../vocabulary/first-use.ts';
import { messages } from '../vocabulary/messages.ts';
import type { Diagnostic } from './diagnostic.ts';
import { visible } from './text/characters.ts';

/** What stands for what is not for the public. */
export const SECRET = '〔不公开〕';

/** What of a file may be shown. Nothing in it is taken to be in its place: the file may be broken just there. */
export interface Cover {
  /** A line as it may be shown. */
  line(line: string): string;
  /** What is wrong, without what is not for the public. */
  diagnostic(diagnostic: Diagnostic): Diagnostic;
}

interface Keys {
  readonly open: ReadonlySet<string>;
  /** Keys of secrets, and of what holds secrets. */
  readonly secret: ReadonlySet<string>;
}

/** The cover of a file that has something to hide: of a kind with secrets, or with such a kind's keys in it. */
export function coverOf(path: string, text: string): Cover | undefined {
  const kind = secretive().find(({ folder, holder }) => path.startsWith(`${folder}/`) || holder.test(text));
  if (!kind) return undefined;
  const hidden = hiddenLines(text.split(/\r?\n/), kind.keys);
  const shapes = new Set(hidden.flatMap((line) => [line, visible(line)]));
  const isHidden = (line: string) => shapes.has(line) || hides(kind.keys, line);
  const fragments = hidden.flatMap((line) => fragmentsOf(line, kind.keys));
  const line = (shown: string) => (isHidden(shown) ? coveredLine(shown, kind.keys) : shown);
  return { line, diagnostic: (told) => coveredDiagnostic(told, line, fragments) };
}

/** The same diagnostic where there is nothing to hide. */
export function covered(diagnostic: Diagnostic, path: string, text: string): Diagnostic {
  return coverOf(path, text)?.diagnostic(diagnostic) ?? diagnostic;
}

const secretive = onFirstUse(() => kinds.flatMap(secretiveOf));

interface Secretive {
  readonly folder: string;
  readonly keys: Keys;
  /** Finds a key of such a kind that bears secrets. */
  readonly holder: RegExp;
}

function secretiveOf({ folder, schema }: (typeof kinds)[number]): Secretive[] {
  const keys = keysOf(fieldsOf(schema));
  if (keys.secret.size === 0) return [];
  // what every kind may have tells nothing of the kind
  const holders = fieldsOf(schema).filter((field) => bearsSecrets(field) && field.word !== 'attachments');
  const names = holders.map(({ key }) => key).join('|');
  return [{ folder, keys, holder: new RegExp(`(?:^|[\\s{,，"'-])(?:${names})["']?\\s*[:：]`, 'm') }];
}

/** Whether a field is secret, or has a secret in it. */
export function bearsSecrets({ secret, fields = [] }: Field): boolean {
  return secret === true || fields.some(bearsSecrets);
}

function keysOf(fields: readonly Field[]): Keys {
  const inner = fields.map(({ fields: nested = [] }) => keysOf(nested));
  const own = (secret: boolean) => fields.filter((field) => bearsSecrets(field) === secret).map(({ key }) => key);
  const secret = new Set([...own(true), ...inner.flatMap((keys) => [...keys.secret])]);
  const open = [...own(false), ...inner.flatMap((keys) => [...keys.open])].filter((key) => !secret.has(key));
  return { open: new Set(open), secret };
}

/** The lines that may not be shown: those that say so themselves, and what stands indented under a secret. */
function hiddenLines(lines: readonly string[], keys: Keys): string[] {
  let under = Number.POSITIVE_INFINITY;
  return lines.filter((line) => {
    if (line.trim() === '') return false;
    const indent = line.search(/\S/);
    if (indent <= under) under = Number.POSITIVE_INFINITY;
    if (indent < under && keys.secret.has(keyIn(line))) under = indent;
    return indent > under || hides(keys, line);
  });
}

/** A line is shown only where it begins with a key that hides nothing, and names none that does. */
function hides({ open, secret }: Keys, line: string): boolean {
  if (line.trim() === '') return false;
  return !open.has(keyIn(line)) || [...secret].some((key) => line.includes(key));
}

function keyIn(line: string): string {
  return /^[\s\ufeff]*(?:-\s+)*["']?([^\s"':：]+)["']?\s*[:：]/.exec(line)?.[1] ?? '';
}

function coveredLine(line: string, { open, secret }: Keys): string {
  const key = keyIn(line);
  return open.has(key) || secret.has(key) ? `${key}: ${SECRET}` : SECRET;
}

/** The words and numbers of a hidden line, by which it would be known again in a message. */
export function fragmentsOf(text: string, { open, secret }: Keys = all()): string[] {
  const pieces = text.split(/[\s\p{C}:：,，;；、。=＝.{}[\]"'“”()（）#-]+/u);
  return pieces.filter((piece) => piece.length > 1 && !open.has(piece) && !secret.has(piece));
}

/** The keys of every kind that has secrets. */
function all(): Keys {
  const keys = secretive().map((kind) => kind.keys);
  return {
    open: new Set(keys.flatMap(({ open }) => [...open])),
    secret: new Set(keys.flatMap(({ secret }) => [...secret])),
  };
}

/** What can be told of a hidden line, for its words come from the kind and not from the file. */
const TELLABLE: readonly Diagnostic['code'][] = ['key-missing', 'complaint-named'];

function coveredDiagnostic(told: Diagnostic, line: Cover['line'], fragments: readonly string[]): Diagnostic {
  const { excerpt, code, message, remedy } = told;
  const shown = excerpt === undefined ? undefined : line(excerpt);
  const isHidden = shown !== excerpt || fragments.some((piece) => message.includes(piece) || remedy.includes(piece));
  if (!isHidden) return told;
  const said = TELLABLE.includes(code) ? { message, remedy } : unsaid(messages[code].title);
  const place = shown === undefined ? {} : { excerpt: shown, ...(shown !== excerpt && { column: 1, width: 1 }) };
  return { ...told, ...place, ...said };
}

function unsaid(title: string) {
  return { message: `${title}；这里不显示不公开的内容`, remedy: '在编辑器里打开这个文件，改正这一行' };
}
