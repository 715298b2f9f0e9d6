import type { PlainMap } from '../plain.ts';
import { readTree } from '../read/tree.ts';
import { type Step, valueAt } from './intend.ts';
import { findSlot, type Slot, slotsOf } from './slots.ts';
import { addedItem, insertedKey, removed, restyled, rewritten } from './splice.ts';

/** Texts in which a step may be done, the least changed first. They are tries: whoever takes one reads it back. */
export function* tries(text: string, after: PlainMap, step: Step, order: readonly string[]): Generator<string> {
  const { contents } = readTree(text);
  const found = contents ? findSlot(text, contents, step.owner) : undefined;
  if (!found) return;
  const { slot, brackets } = found;
  const small = smallest(text, slot, step, order);
  if (small !== undefined) yield small;
  if (step.kind === 'replace') yield rewritten(text, slot, step.value);
  if (brackets) yield rewritten(text, brackets.slot, valueAt(after, brackets.path) ?? '');
}

function smallest(text: string, slot: Slot, step: Step, order: readonly string[]): string | undefined {
  if (step.kind === 'replace') return typeof step.value === 'string' ? restyled(text, slot, step.value) : undefined;
  const slots = slotsOf(text, slot.node);
  const last = slots.at(-1);
  if (step.kind === 'remove')
    return removed(text, slots, typeof step.at === 'number' ? step.at : slots.findIndex(({ key }) => key === step.at));
  if (step.kind === 'add') return addedItem(text, slots, step.at, step.value);
  const before = nearestEarlier(slots, step.key, order) ?? last;
  return before && insertedKey(text, before, step.key, step.value);
}

/** Of the keys that belong before this one, the slot of that which belongs nearest. */
function nearestEarlier(slots: readonly Slot[], key: string, order: readonly string[]): Slot | undefined {
  const earlier = order.slice(0, Math.max(0, order.indexOf(key))).toReversed();
  const nearest = earlier.find((name) => slots.some((slot) => slot.key === name));
  return slots.find((slot) => slot.key === nearest);
}
