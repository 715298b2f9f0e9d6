import type { Moment } from '../../calendar/moment.ts';
import { type PaperSetting, paperSettingOf } from '../../records/office/schema.ts';
import { type NoticeKind, noticeKind } from '../../vocabulary/choices.ts';
import { textField } from '../view/fields.ts';
import type { PaperFields } from '../view/view.ts';
import { column, labelled, type Official, type Section, textOf, type View } from '../view/view.ts';

/** Who writes, on what day, and what was said on the command line. */
export interface Occasion {
  /** The name of the office, which signs. */
  readonly office: string;
  readonly asOf: Moment;
  /** 发文字号; left open where there is none yet. */
  readonly number?: string;
  /** 主送, where it is another than usual. */
  readonly to?: string;
  readonly copies: readonly string[];
  readonly sealed: boolean;
  /** 联系人, for the 附注. */
  readonly contact?: string;
  /** 地区, for how all its units are called. */
  readonly district?: string | undefined;
  /** What this office's papers bear, by kind. */
  readonly settings?: readonly PaperSetting[] | undefined;
}

/** What makes one letter different from another. */
export interface Letter {
  readonly kind: NoticeKind;
  readonly title: string;
  /** 主送; of a paper to all units none, which is then as the office has it. */
  readonly addressee?: string;
  readonly number?: string;
  readonly urgency?: string;
  /** 信函格式, in place of that of a 文件. */
  readonly isLetter?: boolean;
  /** Kept to one page. */
  readonly onePage?: true;
  readonly sections: readonly Section[];
  readonly facts?: View['facts'];
  /** What a template of the office may say in words of its own. */
  readonly told?: PaperFields;
}

/** A letter with everything that stands around its text (GB/T 9704—2012). */
export function letter(occasion: Occasion, written: Letter): View {
  const { kind, title, addressee, number, urgency, isLetter, onePage, sections, facts, told: fields = {} } = written;
  const { office, asOf, to, copies, sealed, district, settings = [] } = occasion;
  const own = paperSettingOf(settings, kind);
  const year = asOf.day.slice(0, 4);
  const contact = occasion.contact ?? own.contact;
  const copied = copies.length > 0 ? copies : (own.usualCopies ?? []);
  const official: Official = {
    masthead: own.masthead ?? office,
    ...formatOf(own, isLetter),
    ...(onePage && { onePage }),
    number: occasion.number ?? number ?? `${own.numberCode ?? ''}〔${year}〕　　号`,
    ...(urgency && { urgency }),
    addressee: to ?? addressee ?? own.addressScope ?? everybodyIn(district),
    signature: { signer: own.signature ?? office, date: asOf.day, sealed },
    ...(contact && { footnote: `联系人：${contact}` }),
    ...(copied.length > 0 && { copies: copied }),
    issuer: own.issuingOrgan ?? own.signature ?? office,
  };
  const told = factsOf(kind, title, official, sections, facts);
  return {
    title,
    official,
    facts: own.signedBy ? { ...told, ...labelled({ signedBy: own.signedBy }) } : told,
    paper: { kind: noticeKind.words[kind], told: { 签发人: textField(own.signedBy ?? ''), ...fields } },
    sections,
  };
}

function formatOf({ format }: Pick<PaperSetting, 'format'>, isLetter = false): Pick<Official, 'format'> {
  return format === 'letter' || (format === undefined && isLetter) ? { format: 'letter' } : {};
}

/** To whom papers go that are to everybody, as the place is a 区, 县, 市 or 旗. */
function everybodyIn(district = ''): string {
  const level = /[区县市旗]$/.exec(district)?.[0] ?? '区';
  return `各镇人民政府、街道办事处，${level}政府各部门，各驻${level}单位`;
}

/** A form is signed in its cells, and has no masthead. */
export function form(
  kind: string,
  title: string,
  filled: Section,
  facts?: View['facts'],
  told: PaperFields = {},
): View {
  const [row = {}] = filled.rows;
  const cells = Object.fromEntries(filled.columns.map(({ key, title: label }) => [label, textOf(row[key])]));
  const all = { ...labelled({ noticeKind: kind, title, formCells: cells }), ...facts };
  return { title, official: {}, facts: all, paper: { kind, told }, sections: [filled] };
}

function factsOf(
  kind: NoticeKind,
  title: string,
  { number, addressee, signature }: Official,
  sections: readonly Section[],
  facts: View['facts'] = {},
): Record<string, ReturnType<typeof Object>> {
  const paragraphs = sections
    .filter(({ layout }) => layout === 'prose')
    .flatMap(({ heading, rows }) => [...(heading ? [heading] : []), ...rows.map(({ content }) => textOf(content))]);
  return {
    ...labelled({
      noticeKind: noticeKind.words[kind],
      title,
      number: number ?? null,
      recipient: addressee ?? null,
      body: paragraphs,
      signature: signature?.signer ?? null,
      date: signature?.date ?? null,
    }),
    ...facts,
  };
}

/** Paragraphs under a heading, or without one; a template calls them by its words, or by `field`. */
export function prose(paragraphs: readonly string[], heading?: string, field = headingName(heading)): Section {
  return {
    ...(heading && { heading }),
    field,
    layout: 'prose',
    columns: [column('content')],
    rows: paragraphs.map((content) => ({ content })),
  };
}

/** 一、办理要求 is called 办理要求; what has no heading is 正文. */
export function headingName(heading: string | undefined): string {
  return heading?.replace(/^[一二三四五六七八九十]+、/, '') ?? '正文';
}

/** The cells of a form in their order: how many characters usually stand in each; none where it is filled in by hand. */
export type Layout<Name extends string = string> = Readonly<Record<Name, number>>;

/** The cells of a form, blank ones to be filled in by hand; `called` are those that are headed by more than their names. */
export function cells<Name extends string>(
  layout: Layout<Name>,
  filled: Partial<Record<Name, string>>,
  called: Partial<Record<Name, string>> = {},
): Section {
  const names = Object.keys(layout) as Name[];
  const columns = names.map((name, i) => ({
    key: String(i),
    title: called[name] ?? name,
    ...(layout[name] > 0 && { field: name }),
  }));
  const row = Object.fromEntries(names.map((name, i) => [String(i), filled[name] ?? '']));
  return { layout: 'form', columns, rows: [row] };
}

/** A form as long as it usually is, to be made a template of. */
export function usualCells<Name extends string>(layout: Layout<Name>, called?: Partial<Record<Name, string>>): Section {
  const usual = Object.entries<number>(layout).map(([name, count]) => [name, '文'.repeat(count)]);
  return cells(layout, Object.fromEntries(usual) as Partial<Record<Name, string>>, called);
}
