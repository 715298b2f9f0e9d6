import { describe, expect, it } from 'vitest';
import { isHint } from '../../src/audit/finding.ts';
import { auditFindings } from '../../src/audit/findings.ts';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { type AuditKind, auditKind } from '../../src/vocabulary/choices.ts';
import { beginning } from './planted-ledger.ts';
import { invented, LAST, type Made, type Planting, type Step, told } from './plantings.ts';
import type { Told } from './told.ts';

const calendar = createCalendar();

function made(was: string, change: Made): string | undefined {
  if (change === undefined || typeof change === 'string') return change;
  return change.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
    return text.replace(from, to);
  }, was);
}

function plant(history: Told, { at = '2022-03-01 10:00', files, said, author }: Step): void {
  const [last] = history.commits;
  const texts = Object.entries(files).map(([path, change]) => [path, made(history.text(path), change)]);
  history.commit(at, Object.fromEntries(texts), said.replace(LAST, last?.hash ?? ''), author);
}

/** What is found, under the rules of the beginning. */
function findingsIn(history: Told) {
  const bytes = new TextEncoder().encode(beginning().text('rules.yaml'));
  const { rules } = readLedger([{ path: 'rules.yaml', kind: 'file', bytes }]);
  return auditFindings(history.commits, { calendar, rules });
}

/** The finding that is wanted, if it is there. */
function wanted({ steps, kind, path, says }: Planting) {
  const history = beginning();
  for (const step of steps) plant(history, step);
  const found = findingsIn(history).map((one) => ({ ...one, word: auditKind.words[one.kind], isHint: isHint(one) }));
  const fits = found.find(
    (one) => one.word === kind && one.path === path && !one.isHint && says.every((word) => one.text.includes(word)),
  );
  return { fits, found: found.map(({ word, path: place, text }) => `${word} ${place}：${text}`) };
}

it('a ledger that nobody has planted anything in has no findings', () => {
  expect(findingsIn(beginning())).toEqual([]);
});

describe.each(Object.entries({ ...told, ...invented }))('%s', (_, planting) => {
  it('is found, with the file and what was done', () => {
    const { fits, found } = wanted(planting);
    expect(fits, found.join('\n')).toBeDefined();
  });
});

/** What is found otherwise than by planting a change of a file: tests/audit, by the name of the file. */
const elsewhere: Readonly<Record<string, readonly AuditKind[]>> = {
  'audit.test.ts': ['recordRenamed', 'extensionLate', 'byHand', 'unsigned'],
  'audit.process.test.ts': ['replaced', 'rewritten'],
  'corrections.test.ts': ['corrected', 'backdated', 'ruleAdded', 'uncommitted'],
  'limits.test.ts': ['mergeAltered'],
  'received.test.ts': ['commitBackdated', 'receivedLate'],
  '../together/partial.process.test.ts': ['shallow'],
};

it('every kind of finding is found somewhere', () => {
  const planted = Object.values({ ...told, ...invented }).map(({ kind }) => kind);
  const others = Object.values(elsewhere).flatMap((kinds) => kinds.map((kind) => auditKind.words[kind]));
  expect([...new Set([...planted, ...others])].toSorted()).toEqual(Object.values(auditKind.words).toSorted());
});
