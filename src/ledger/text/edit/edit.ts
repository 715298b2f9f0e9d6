import { type Fault, fault } from '../fault.ts';
import { type PlainMap, samePlain } from '../plain.ts';
import { locate } from '../read/locate.ts';
import { type Parsed, parseText } from '../read/parse.ts';
import { quickly } from '../read/quick.ts';
import { type Edit, intend, planStep } from './intend.ts';
import { lineBreak } from './splice.ts';
import { tries } from './tries.ts';

export type { Edit } from './intend.ts';

export interface EditOptions {
  /** Keys in the order in which they belong: a new one goes after the nearest earlier one, else to the end of its mapping. */
  readonly order?: readonly string[];
}

/** The new text, or why there is none; the faults are places in the old text. */
export type Edited = { readonly text: string } | { readonly faults: readonly Fault[] };

/**
 * Makes changes in a text one after the other, each by the smallest edit that does it: comments, order and spacing of
 * everything else stay. What comes out has been read back and says exactly what was meant; an edit that changes
 * nothing leaves the text as it is. Never throws.
 */
export function applyEdits(text: string, edits: readonly Edit[], { order = [] }: EditOptions = {}): Edited {
  const { value, faults } = readBack(text);
  if (value === undefined) return { faults };
  let now = { text, value };
  for (const edit of edits) {
    const after = intend(now.value, edit);
    const done = after && (samePlain(now.value, after) ? now : firstRight(now, after, edit, order));
    if (!done || 'reason' in done) return { faults: [refusal(text, edit, done)] };
    now = done;
  }
  return { text: now.text };
}

function refusal(text: string, edit: Edit, failure: Failure | undefined): Fault {
  const place = locate(text, edit.path, 'value');
  const where = nameOf(edit);
  return failure
    ? fault('edit-not-read-back', place, { where, reason: failure.reason })
    : fault('edit-impossible', place, { where });
}

interface Said {
  readonly text: string;
  readonly value: PlainMap;
}

interface Failure {
  readonly reason: string | undefined;
}

/** The first try that reads back as what was meant; else what was wrong with the last one. */
function firstRight(before: Said, after: PlainMap, edit: Edit, order: readonly string[]): Said | Failure {
  let reason: string | undefined;
  for (const draft of tries(before.text, after, planStep(before.value, after, edit), order)) {
    const text = draft.endsWith('\n') ? draft : draft + lineBreak(before.text);
    const { value } = readBack(text);
    if (value !== undefined && samePlain(value, after)) return { text, value };
    reason = parseText(text).faults.find(({ level }) => level === 'error')?.message;
  }
  return { reason };
}

/** As the ledger reads its files: quickly where that is sure, else word for word. */
function readBack(text: string): Parsed {
  const value = quickly(text);
  return value ? { value, faults: [] } : parseText(text);
}

/** 办理经过 第 2 项 日期 */
function nameOf({ path }: Edit): string {
  return path.map((step) => (typeof step === 'number' ? `第 ${step + 1} 项` : step)).join(' ');
}
