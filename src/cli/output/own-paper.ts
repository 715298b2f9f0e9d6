import { type Diagnostic, isError } from '../../ledger/diagnostic.ts';
import { whole } from '../../ledger/document.ts';
import { readTemplate, type TagFault } from '../../render/template/check.ts';
import { emptied, paperFieldsOf } from '../../render/template/fields.ts';
import { filledTemplate } from '../../render/template/fill.ts';
import { openTemplate, type TemplateParts, type Unfit } from '../../render/template/package.ts';
import type { Occasion } from '../../views/notices/letter.ts';
import { type PaperKind, paperKinds } from '../../views/notices/usual.ts';
import type { PaperFields, View } from '../../views/view/view.ts';
import { closest } from '../../vocabulary/closest.ts';
import { finding } from '../../vocabulary/messages.ts';
import { stop } from '../contract/outcome.ts';
import type { OpenLedger } from '../session/open-ledger.ts';
import { looseTemplates, type OwnTemplate, TEMPLATES, templateNow, templatePath } from './template-place.ts';

/** What the fields of a kind of paper are, none of them filled; and which of them its text is made of. */
export function fieldsOfKind(
  { usual }: PaperKind,
  open: OpenLedger,
): { readonly all: PaperFields; readonly own: readonly string[] } {
  const view = usual(usualOccasion(open));
  const all = emptied(paperFieldsOf(view));
  const { told: _, ...paper } = view.paper ?? { told: {} };
  const text = paperFieldsOf({ ...view, paper: { kind: '', ...paper, told: {} } });
  return { all, own: Object.keys(text) };
}

/** On what a paper is made that is to be a template. */
export function usualOccasion({ ledger: { office }, terms }: OpenLedger): Occasion {
  const { name = '区政府督查室', district, papers } = office ?? {};
  return { office: name, district, settings: papers, asOf: terms.asOf, copies: [], sealed: true };
}

/** A paper as the ledger's own template has it. */
export function writtenBy(template: OwnTemplate, view: View, open: OpenLedger): Uint8Array {
  const { path } = template;
  const kind = paperKinds.find(({ name }) => name === view.paper?.kind);
  const parts = partsOf(template);
  if (!kind) return stop('template-unusable', { path, why: '没有这种文书', more: 0 });
  if ('objection' in parts) return stop('template-unusable', { path, why: String(parts.objection), more: 0 });
  const fields = { ...fieldsOfKind(kind, open).all, ...paperFieldsOf(view) };
  const [first, ...more] = readTemplate(parts as TemplateParts, fields).faults;
  if (first) return stop('template-unusable', { path, why: faultText(first), more: more.length });
  const filled = filledTemplate(parts as TemplateParts, fields);
  if (filled instanceof Uint8Array) return filled;
  return stop('template-unusable', { path, why: misplaced(filled.unfillable), more: 0 });
}

function misplaced(names: readonly string[]): string {
  return `${names.map((name) => `{{#${name}}}`).join('、')} 的开头和结尾不在同一行表格、同一段里`;
}

function partsOf({ held }: OwnTemplate): TemplateParts | Unfit {
  return held instanceof Uint8Array ? openTemplate(held) : { objection: held.why };
}

/** What is to be said of the templates of a ledger, by file. */
export interface TemplatesRead {
  readonly problems: readonly Diagnostic[];
  /** Of each that can be used, what the text of this program has and it has not. */
  readonly unused: ReadonlyMap<string, readonly string[]>;
}

/** Reads every template of a ledger, or those of some kinds. */
export function readTemplates(open: OpenLedger, only: readonly PaperKind[] = paperKinds): TemplatesRead {
  const unused = new Map<string, readonly string[]>();
  const problems = filesIn(open).flatMap((name): Diagnostic[] => {
    const path = `${TEMPLATES}/${name}`;
    const kind = paperKinds.find((one) => templatePath(one.name) === path);
    if (!kind) return only === paperKinds ? [stranger(path, name, open)] : [];
    if (!only.includes(kind)) return [];
    const found = faultsAt(path, kind, open);
    if ('problems' in found) return found.problems;
    unused.set(path, found.unused);
    return [];
  });
  const loose = looseTemplates(
    only.map(({ name }) => templatePath(name)),
    open,
  );
  return { problems: [...problems, ...loose.map((path) => whole(path, finding('template-loose', [], {})))], unused };
}

/** Word's own notes of who has a file open are none of the ledger's. */
function filesIn({ world, folder }: OpenLedger): string[] {
  const { entries } = world.files.walk(`${folder}/${TEMPLATES}`);
  return entries.filter(({ kind, path }) => kind !== 'folder' && !/^(?:~\$|\.~)/.test(path)).map(({ path }) => path);
}

/** A file that is no template; nobody is told to give it a name that another has. */
function stranger(path: string, name: string, { world, folder }: OpenLedger): Diagnostic {
  const names = paperKinds.map((one) => one.name);
  const [bare = '', ending = ''] = name.split(/(?=\.[^.]*$)/);
  const meant = closest(bare, names);
  const near = meant && templatePath(meant);
  const taken = near !== undefined && world.files.exists(`${folder}/${near}`) ? near : undefined;
  const told = { near, known: names.join('、'), ending: ending.toLowerCase(), taken };
  return whole(path, finding('template-stranger', [], told));
}

function faultsAt(path: string, kind: PaperKind, open: OpenLedger) {
  const template = templateNow(path, open);
  const parts = template ? partsOf(template) : { objection: '不在了' };
  if ('objection' in parts)
    return { problems: [whole(path, finding('template-unfit', [], { why: String(parts.objection) }))] };
  const { all, own } = fieldsOfKind(kind, open);
  const { faults, used } = readTemplate(parts as TemplateParts, all);
  if (faults.length > 0) return { problems: faults.map((fault) => faultAt(path, fault, all)) };
  const filled = filledTemplate(parts as TemplateParts, all);
  if (!(filled instanceof Uint8Array)) {
    const told = {
      what: misplaced(filled.unfillable),
      around: filled.unfillable.join('、'),
      how: '清单的开头和结尾写在表格的同一行里，或者各占一段',
    };
    return { problems: [whole(path, finding('template-fault', [], told))] };
  }
  return { unused: own.filter((name) => !used.has(name)) };
}

function faultAt(path: string, fault: TagFault, fields: PaperFields): Diagnostic {
  const near = fault.kind === 'unknown' ? closest(fault.name, Object.keys(fields)) : undefined;
  const how = near === undefined ? HOW[fault.kind] : `是不是“${near}”`;
  return whole(path, finding('template-fault', [], { what: WHAT[fault.kind](fault.name), around: fault.around, how }));
}

function faultText(fault: TagFault): string {
  return `${WHAT[fault.kind](fault.name)}，在“${fault.around}”`;
}

const WHAT: Readonly<Record<TagFault['kind'], (name: string) => string>> = {
  half: () => '大括号没有成对',
  wide: () => '大括号是全角的',
  unknown: (name) => `没有“${name}”这个字段`,
  list: (name) => `“${name}”是清单，一个字段放不下`,
  text: (name) => `“${name}”不是清单，不能一行一行地写`,
  unopened: (name) => `{{/${name}}} 前面没有 {{#${name}}}`,
  unclosed: (name) => `{{#${name}}} 没有 {{/${name}}}`,
  crossed: (name) => `{{#${name}}} 在外面一层结束以前没有结束`,
};

const HOW: Readonly<Record<TagFault['kind'], string>> = {
  half: '字段前后各写两个半角大括号，如 {{标题}}',
  wide: '换成半角的大括号，如 {{标题}}',
  unknown: '有哪些字段看 xiaoneng notice template list 文种',
  list: '写成 {{#清单}}{{栏}}{{/清单}}，一行一遍',
  text: '有没有这一项写 {{#有…}}…{{/有…}}',
  unopened: '前面补上，或者去掉它',
  unclosed: '在要重复的一行或一段的末尾补上',
  crossed: '先开始的后结束',
};

/** Whether any of it keeps a paper from being written. */
export function isUnusable({ problems }: TemplatesRead): boolean {
  return problems.some(isError);
}
