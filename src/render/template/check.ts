import { strFromU8 } from 'fflate';
import type { PaperFields } from '../../views/view/view.ts';
import type { TemplateParts } from './package.ts';
import { ANY, type Tag, tagsIn } from './tags.ts';

/** What is wrong with a tag: how, which name, and the words around it. */
export interface TagFault {
  readonly kind: FaultKind;
  readonly name: string;
  readonly around: string;
}

/**
 * half: braces without their others · wide: those of Chinese typing · unknown: no such field here · list, text: one that
 * is called as if it were the other · unopened, unclosed, crossed: the begin and the end of what is repeated
 */
export type FaultKind = 'half' | 'wide' | 'unknown' | 'list' | 'text' | 'unopened' | 'unclosed' | 'crossed';

/** What a template says, and all that is wrong with it. */
export interface TagReading {
  readonly used: ReadonlySet<string>;
  readonly faults: readonly TagFault[];
}

/** Reads the tags of a template against the fields that a paper has. */
export function readTemplate(parts: TemplateParts, fields: PaperFields): TagReading {
  const texts = Object.keys(parts)
    .filter((name) => TEXTS.test(name))
    .map((name) => textOf(strFromU8(parts[name] as Uint8Array)));
  const used = new Set(texts.flatMap(tagsIn).map(({ name }) => fieldNamed(name, fields)));
  return { used, faults: texts.flatMap((text) => [...braceFaults(text), ...tagFaults(text, fields)]) };
}

const TEXTS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** 有抄送 is about 抄送. */
function fieldNamed(name: string, fields: PaperFields): string {
  const rest = name.startsWith(ANY) ? name.slice(ANY.length) : name;
  return name in fields ? name : rest;
}

/** All that stands in its paragraphs, one under another: Word breaks a text over runs wherever it likes. */
function textOf(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<\/w:p>|<w:(?:tab|br)\b[^>]*\/>/g);
  return [...pieces]
    .map(([piece, text]) => (text === undefined ? (piece === '</w:p>' ? '\n' : ' ') : plain(text)))
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole);
}

/** Characters that are shown on either side. */
const AROUND = 12;

function around(text: string, at: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, at - AROUND), at)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + AROUND).split('\n')[0] ?? '';
  return `${before}${text.slice(at, end)}${after}`.trim();
}

function braceFaults(text: string): TagFault[] {
  const tags = tagsIn(text);
  const rest = [...tags].reduce(
    (left, { at, end }) => left.slice(0, at) + ' '.repeat(end - at) + left.slice(end),
    text,
  );
  return [...rest.matchAll(/\{\{|\}\}|｛｛[^｝\n]*(?:｝｝)?|｝｝/g)].map(({ 0: found, index }) => ({
    kind: /[｛｝]/.test(found) ? 'wide' : 'half',
    name: found,
    around: around(text, index, index + found.length),
  }));
}

function tagFaults(text: string, fields: PaperFields): TagFault[] {
  const faults: TagFault[] = [];
  const open: Tag[] = [];
  const told = (kind: FaultKind, { name, at, end }: Tag) => faults.push({ kind, name, around: around(text, at, end) });
  for (const tag of tagsIn(text)) {
    if (tag.kind === 'close') closed(tag, open, told);
    else {
      const wrong = wrongWith(tag, open, fields);
      if (wrong) told(wrong, tag);
      if (tag.kind !== 'value') open.push(tag);
    }
  }
  for (const left of open) told('unclosed', left);
  return faults;
}

/** What was opened last is closed first; what was opened within it and never closed is told with it. */
function closed(tag: Tag, open: Tag[], told: (kind: FaultKind, tag: Tag) => void): void {
  const at = open.findLastIndex(({ name }) => name === tag.name);
  if (at === -1) told('unopened', tag);
  else for (const crossed of open.splice(at).slice(1)) told('crossed', crossed);
}

function wrongWith({ kind, name }: Tag, open: readonly Tag[], fields: PaperFields): FaultKind | undefined {
  const columns = open.flatMap((one) => columnsOf(one.name, fields));
  if (kind === 'value') {
    if (columns.includes(name)) return undefined;
    if (!Object.hasOwn(fields, name)) return 'unknown';
    return fields[name]?.kind === 'rows' ? 'list' : undefined;
  }
  if (Object.hasOwn(fields, name)) return fields[name]?.kind === 'rows' ? undefined : 'text';
  const asked = name.startsWith(ANY) ? name.slice(ANY.length) : undefined;
  return asked !== undefined && (columns.includes(asked) || Object.hasOwn(fields, asked)) ? undefined : 'unknown';
}

function columnsOf(name: string, fields: PaperFields): readonly string[] {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field?.kind === 'rows' ? field.columns : [];
}
