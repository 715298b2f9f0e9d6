import type { Moment } from '../../calendar/moment.ts';
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
}

/** What makes one letter different from another. */
export interface Letter {
  /** 督办通知. */
  readonly kind: string;
  readonly title: string;
  readonly addressee?: string;
  readonly number?: string;
  readonly urgency?: string;
  /** 信函格式, in place of that of a 文件. */
  readonly isLetter?: boolean;
  readonly sections: readonly Section[];
  readonly facts?: View['facts'];
}

/** A letter with everything that stands around its text (GB/T 9704—2012). */
export function letter(occasion: Occasion, written: Letter): View {
  const { kind, title, addressee, number, urgency, isLetter, sections, facts } = written;
  const { office, asOf, to, copies, sealed, contact } = occasion;
  const year = asOf.day.slice(0, 4);
  const official: Official = {
    masthead: office,
    ...(isLetter && { format: 'letter' }),
    number: occasion.number ?? number ?? `〔${year}〕　　号`,
    ...(urgency && { urgency }),
    ...((to ?? addressee) && { addressee: to ?? addressee ?? '' }),
    signature: { signer: office, date: asOf.day, sealed },
    ...(contact && { footnote: `联系人：${contact}` }),
    ...(copies.length > 0 && { copies }),
    issuer: office,
  };
  return { title, official, facts: factsOf(kind, title, official, sections, facts), sections };
}

/** A form is signed in its cells, and has no masthead. */
export function form(kind: string, title: string, filled: Section, facts?: View['facts']): View {
  const [row = {}] = filled.rows;
  const cells = Object.fromEntries(filled.columns.map(({ key, title: label }) => [label, textOf(row[key])]));
  const told = { ...labelled({ noticeKind: kind, title, formCells: cells }), ...facts };
  return { title, official: {}, facts: told, sections: [filled] };
}

function factsOf(
  kind: string,
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
      noticeKind: kind,
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

/** Paragraphs under a heading, or without one. */
export function prose(paragraphs: readonly string[], heading?: string): Section {
  return {
    ...(heading && { heading }),
    layout: 'prose',
    columns: [column('content')],
    rows: paragraphs.map((content) => ({ content })),
  };
}

/** The cells of a form in their order, blank ones to be filled in by hand. */
export function cells(filled: readonly (readonly [string, string])[], heading?: string): Section {
  const columns = filled.map(([title], i) => ({ key: String(i), title }));
  const row = Object.fromEntries(filled.map(([, text], i) => [String(i), text]));
  return { ...(heading && { heading }), layout: 'form', columns, rows: [row] };
}
