import { recordsOf } from '../../ledger/ledger.ts';
import { isPlainMap, type Plain } from '../../ledger/text/plain.ts';
import { requirementKind } from '../../records/requirement.ts';
import { routineKind } from '../../records/routine.ts';
import { words } from '../../vocabulary/words.ts';
import type { OpenLedger } from '../session/session.ts';

type Draft = Readonly<Record<string, Plain | undefined>>;

/** Gives the record that the ledger has of the same words of the same paper for the same unit; each is given once. */
export type TwinOf = (draft: Draft) => string | undefined;

/** Every task by its source and its unit, every requirement and routine by its words and where they are from. */
export function twinsIn({ whole: ledger }: OpenLedger): TwinOf {
  const known = new Map<string, string[]>();
  const keep = (id: string, key: string | undefined) => {
    if (key !== undefined) known.set(key, [...(known.get(key) ?? []), id]);
  };
  for (const { record } of ledger.tasks) {
    const { number, name, clause, wording } = record.source ?? {};
    keep(record.id, keyOf(number ?? name, clause, wording, ledger.directory.fullName(record.lead)));
  }
  for (const { record } of recordsOf(ledger, requirementKind))
    keep(record.id, keyOf(record.remark, undefined, record.wording, undefined));
  for (const { record } of recordsOf(ledger, routineKind))
    keep(record.id, keyOf(record.sourceNumber ?? record.sourceName, record.remark, record.wording, undefined));
  return (draft) => known.get(draftKey(draft) ?? '')?.shift();
}

/** Without spaces, which a file may fold; nothing for what tells no words. */
function keyOf(...[paper, clause, wording, unit]: (string | undefined)[]): string | undefined {
  if (wording === undefined) return undefined;
  return [paper, clause, wording, unit].map((part = '') => part.replace(/\s/g, '')).join('\n');
}

function draftKey(draft: Draft): string | undefined {
  const source = draft[words.source];
  if (draft[words.sourceCategory] !== undefined)
    return keyOf(
      told(draft, words.sourceNumber) ?? told(draft, words.sourceName),
      told(draft, words.remark),
      told(draft, words.wording),
      undefined,
    );
  if (!isPlainMap(source)) return keyOf(told(draft, words.remark), undefined, told(draft, words.wording), undefined);
  const paper = told(source, words.number) ?? told(source, words.name);
  return keyOf(paper, told(source, words.clause), told(source, words.wording), told(draft, words.lead));
}

function told(draft: Draft, key: string): string | undefined {
  const value = draft[key];
  return typeof value === 'string' ? value : undefined;
}
