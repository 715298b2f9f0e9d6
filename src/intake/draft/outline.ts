import type { Day } from '../../calendar/day.ts';
import type { Actors } from './actor/roles.ts';
import { withFormHead } from './form-head.ts';
import { furnitureIn } from './furniture.ts';
import {
  addresseesOf,
  assignedIn,
  bracketedOn,
  heldOn,
  issuedOf,
  ownerOf,
  paperNumberIn,
  parted,
  printedOn,
  titleOf,
} from './head.ts';
import { withLabels } from './labels.ts';
import { numbered } from './numbering.ts';
import { yearOfPaper } from './paper-year.ts';
import type { Line, Paragraph } from './paragraph.ts';
import { plainText } from './plain.ts';
import { withoutTables } from './table.ts';
import type { LeftCell } from './tabled.ts';

/** What a document says of itself, and its text. */
export interface Outline {
  readonly title?: string;
  /** 发文字号. */
  readonly number?: string;
  /** 成文日期. */
  readonly issued?: Day;
  /** Whose name stands over the day. */
  readonly issuer?: string;
  /** The year that is meant where none is written. */
  readonly year?: number;
  /** The words of the paper that tell it, where that is neither its day nor its number. */
  readonly yearWords?: string;
  /** Where these stand. */
  readonly yearLine?: number;
  readonly addressees: readonly string[];
  /** Whose own work it tells, as a summary or a plan of an office; nobody where it asks others. */
  readonly own: readonly string[];
  /** Who has it, where it is a form that says so in its head. */
  readonly holders: Actors;
  /** The last line of the head, and the lines of the 版记 and the signature, its day last: 0 and none where there are none. */
  readonly head: number;
  readonly foot: readonly number[];
  readonly paragraphs: readonly Paragraph[];
  /** Cells of tables that ask nothing and say of nothing who or by when. */
  readonly left: readonly LeftCell[];
  /** Lines in which the columns of tables have their names. */
  readonly headLines: readonly number[];
}

/** 办结时限：, in the same row of a form as its day of issue. */
const LIMIT = /^[\u4e00-\u9fa5]{0,4}(?:时限|期限)：/;

/** Reads the lines of an official paper: what stands in its head and foot, and its numbered paragraphs. */
export function outlineOf(lines: readonly string[]): Outline {
  const found = lines.map(lineOf).flatMap(parted);
  const { lines: written, left, heads, headLines } = withoutTables(found);
  const number = paperNumberIn(written);
  const { issued: signed, issuer, signature } = issuedOf(written);
  const { addressees, line: head } = addresseesOf(written);
  const foot = [...printedOn(written), ...bracketedOn(written), ...furnitureIn(written), ...signature];
  const below = new Set(foot);
  const body = written.filter(({ line, plain }) => line > head && (!below.has(line) || LIMIT.test(plain)));
  const title = titleOf(written);
  const told = yearOfPaper({ lines: found, title, issued: signed, number, columns: heads });
  const issued = signed ?? heldOn(written, title, told?.year);
  return {
    ...(title && { title }),
    ...(number && { number }),
    ...(issued && { issued }),
    ...(issuer && { issuer }),
    ...(told && { year: told.year }),
    ...(told?.words !== undefined && { yearWords: told.words }),
    ...(told?.line !== undefined && { yearLine: told.line }),
    addressees,
    own: addressees.length > 0 && !/总结|[汇报]报?告?$/.test(title ?? '') ? [] : ownerOf(title, issuer),
    holders: assignedIn(written, title),
    head,
    foot,
    paragraphs: withLabels(withFormHead(numbered(body))),
    left,
    headLines,
  };
}

/** ## 一、总体要求, **牵头单位：**, - 甲: the marks are no part of the text. */
function lineOf(line: string, index: number): Line {
  const text = line
    .replace(/^\s*(?:#+|>+|[-*+•·](?=\s))\s*/, '')
    .replace(/\*\*|__/g, '')
    .trim();
  return { line: index + 1, text: text.startsWith('<!--') ? '' : text, plain: plainText(text) };
}
