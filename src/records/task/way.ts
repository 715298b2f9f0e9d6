import { type Action, action as actions } from '../../vocabulary/choices.ts';
import { allowedIn } from './actions.ts';
import type { Phase } from './draft.ts';

/** The steps by which a task usually goes on. */
const usual: readonly (readonly [Phase, Action, Phase])[] = [
  ['suspended', 'resume', 'working'],
  ['unsigned', 'complete', 'completed'],
  ['working', 'complete', 'completed'],
  ['reworking', 'complete', 'completed'],
  ['claimed', 'accept', 'completed'],
  ['claimed', 'return', 'reworking'],
  ['completed', 'return', 'reworking'],
  ['fedBack', 'return', 'reworking'],
  ['completed', 'feedback', 'fedBack'],
  ['fedBack', 'clear', 'cleared'],
  ['unsigned', 'suspend', 'suspended'],
  ['working', 'suspend', 'suspended'],
  ['reworking', 'suspend', 'suspended'],
];

/** What has to be recorded before an action may follow, the shortest way there; undefined where no way leads. */
export function wayTo(action: Action, from: Phase, pending: boolean): readonly Action[] | undefined {
  if (pending && action === 'requestExtension') return ['grantExtension'];
  if (action === 'refuseExtension') return pending ? undefined : wayBefore('requestExtension', from);
  return shortest(action, from);
}

function wayBefore(action: Action, from: Phase): readonly Action[] | undefined {
  const way = shortest(action, from);
  return way && [...way, action];
}

function shortest(action: Action, from: Phase): readonly Action[] | undefined {
  let ways: (readonly [Phase, readonly Action[]])[] = [[from, []]];
  for (let steps = 0; steps <= usual.length; steps += 1) {
    const there = ways.find(([phase]) => allowedIn(phase, false).includes(action));
    if (there) return there[1];
    ways = ways.flatMap(([phase, way]) =>
      usual.flatMap(([before, step, after]) => (before === phase ? [[after, [...way, step]] as const] : [])),
    );
  }
  return undefined;
}

/** 先登记“签批”、“办结” */
export function wayText(way: readonly Action[]): string {
  return `先登记${way.map((action) => `“${actions.words[action]}”`).join('、')}`;
}
