import { type Issued, issuedKind } from '../../records/issued.ts';
import type { Terms } from '../../records/terms.ts';
import { issuedState } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText } from '../view/lateness.ts';
import { type Column, column, type Row, type Section, type View } from '../view/view.ts';
import { derivedOf, registerView } from './register.ts';

/** The papers of a 发文登记表, and what their numbers leave open. */
export interface IssuedBook {
  readonly papers: readonly Issued[];
  /** The numbers that nobody has, in words. */
  readonly missing: readonly string[];
  /** The wording of a task. */
  titleOf(task: string): string;
}

/** 发文登记表: the papers that went out in the order of their numbers; those that are void stay in their places. */
export function issuedBook({ papers, missing, titleOf }: IssuedBook, terms: Terms): View {
  const { sections, facts } = registerView(issuedKind, papers, terms);
  const [section] = sections as readonly [Section];
  const rows = section.rows.map((row, at): Row => {
    const paper = papers[at] as Issued;
    return { ...row, ordinal: at + 1, regarding: regardingText(paper, titleOf) };
  });
  const voided = papers.filter((paper) => paper.voided).length;
  return {
    title: `发文登记表（截至 ${asOfText(terms.asOf)}）`,
    ...(facts && { facts }),
    sections: [{ ...section, columns: [...SEEN, ...hiddenOf(section)], rows }],
    notes: [
      ...(papers.length === 0 ? [] : [`共 ${papers.length} 份${voided > 0 ? `，其中作废 ${voided} 份` : ''}。`]),
      ...(missing.length === 0 ? [] : [`断号：${missing.join('、')}。`]),
    ],
  };
}

/** The columns of the register that an office keeps, in its order. */
const SEEN: readonly Column[] = [
  column('ordinal', { align: 'right' }),
  ...(['number', 'heading', 'issuedOn', 'signedBy', 'addressees'] as const).map(filedColumn),
  column('regarding', { grow: true }),
  ...(['copyCount', 'state'] as const).map(filedColumn),
];

function filedColumn(
  word: 'number' | 'heading' | 'issuedOn' | 'signedBy' | 'addressees' | 'copyCount' | 'state',
): Column {
  return { ...column(word), key: words[word] };
}

function hiddenOf({ columns }: Section): Column[] {
  return columns.filter(({ key }) => SEEN.every((seen) => seen.key !== key)).map((one) => ({ ...one, hidden: true }));
}

/** What a paper was about: its tasks by their wording, the period, the matter. */
function regardingText({ task = [], period, matter }: Issued, titleOf: (task: string) => string): string {
  return [...task.map(titleOf), ...[period, matter].filter((text) => text !== undefined)].join('；');
}

/** 往来文书: the papers that went out about a task. */
export function correspondenceSection(papers: readonly Issued[], terms: Terms): Section[] {
  if (papers.length === 0) return [];
  const rows = papers.map((paper): Row => {
    const { issuedOn, number, heading, addressees = '', id } = paper;
    const state = derivedOf(issuedKind, paper, terms)[words.state] ?? '';
    const mark = state === issuedState.words.sent ? '' : `〔${state}〕`;
    return { issuedOn, number: `${number}${mark}`, addressees, heading, id };
  });
  return [
    {
      key: words.correspondence,
      heading: words.correspondence,
      layout: 'list',
      columns: [
        ...(['issuedOn', 'number', 'addressees'] as const).map((word) => column(word)),
        column('heading', { grow: true }),
        column('id', { hidden: true }),
      ],
      rows,
    },
  ];
}
