import { parse as parseCsv } from 'csv-parse/sync';
import { load } from 'js-yaml';
import { marked } from 'marked';
import type { Section, View } from '../../src/views/view/view.ts';
import { readDocx } from './docx.ts';
import { readHtml, textOfPage } from './html.ts';
import { eventsOf } from './ics.ts';
import { equal, filled, joined, part } from './same.ts';
import { deadlinesOf, type Rows, textsOf, valuesOf, wordsOf } from './wanted.ts';
import { readXlsx } from './xlsx.ts';
import { partsOf } from './xml.ts';

/** Another program, or a reader of this folder, that gives back what a format says. */
export interface Reader {
  /** The rows that must be found, list by list. */
  readonly wanted: (view: View) => readonly Rows[];
  readonly rows: (file: Uint8Array) => Rows;
  /** Whether a row that was found is one that was wanted: all of it, and nothing more. */
  readonly same: (found: readonly string[], wanted: readonly string[]) => boolean;
  /** All that is seen of a file; absent where programs read it, which are to have every column. */
  readonly seen?: (file: Uint8Array) => string;
  /** Columns out of which the format makes what it says, hidden or not. */
  readonly tells?: readonly string[];
}

const textIn = (file: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file);
const packed = (file: Uint8Array) => Object.values(partsOf(file)).join('\n');

const isForPaper = ({ silent, detail }: Section) => !silent && !detail;
const isOnPage = ({ silent }: Section) => !silent;
const isSheet = isForPaper;

/** A reader for each format, by its name. */
export const readers: Readonly<Record<string, Reader>> = {
  text: {
    wanted: (view) => wordsOf(view, isForPaper),
    rows: (file) =>
      textIn(file)
        .split('\n')
        .map((line) => [line]),
    same: joined,
    seen: textIn,
  },
  md: {
    wanted: (view) => wordsOf(view, isForPaper),
    rows: (file) => readHtml(marked.parse(textIn(file), { async: false })),
    same: equal,
    seen: textIn,
  },
  html: {
    wanted: (view) => wordsOf(view, isOnPage),
    rows: (file) => readHtml(textIn(file)),
    same: equal,
    seen: (file) => textOfPage(textIn(file)),
  },
  docx: { wanted: (view) => wordsOf(view, isForPaper), rows: readDocx, same: part, seen: packed },
  xlsx: { wanted: (view) => wordsOf(view, isSheet, true), rows: readXlsx, same: filled, seen: packed },
  ics: {
    wanted: (view) => [deadlinesOf(view)],
    rows: (file) => eventsOf(textIn(file)).map(({ day, summary, details }) => [day, summary, details]),
    same: (found, wanted) => wanted.every((text, i) => found[i]?.includes(text)),
    seen: textIn,
    tells: ['id', 'title', 'unit', 'lead', 'link', 'linkText', 'dueDate', 'dueText', 'calendar', 'verdict'],
  },
  json: { wanted: valuesOf, rows: (file) => valuesIn(JSON.parse(textIn(file))), same: equal },
  yaml: { wanted: valuesOf, rows: (file) => valuesIn(load(textIn(file))), same: equal },
  csv: {
    wanted: textsOf,
    rows: (file) => parseCsv(textIn(file), { bom: true, relaxColumnCount: true, recordDelimiter: '\r\n' }),
    same: (found, wanted) => JSON.stringify(found) === JSON.stringify(wanted),
  },
};

/** An answer for programs as rows: each figure with its name, and what each item of a list says. */
function valuesIn(answer: unknown): Rows {
  return Object.entries(answer as object).flatMap(([name, value]) => [
    [name, said(value)],
    ...(isList(value) ? value.map((item) => Object.values(item).map(said)) : []),
  ]);
}

function isList(value: unknown): value is object[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}

function said(value: unknown): string {
  return JSON.stringify(value);
}
