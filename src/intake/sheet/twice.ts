import { words } from '../../vocabulary/words.ts';
import { type Doubt, placeOf } from './doubt.ts';
import type { Proposal } from './proposal.ts';

/** The proposals that say what an earlier one has said, by themselves, with that doubt added. */
export function twiceIn(proposals: readonly Proposal[]): ReadonlyMap<Proposal, Proposal> {
  const first = new Map<string, Proposal>();
  const twice = new Map<Proposal, Proposal>();
  for (const one of proposals) {
    for (const [what, key] of keysOf(one)) {
      const twin = first.get(key);
      if (!twin) first.set(key, one);
      else if (!twice.has(one)) twice.set(one, { ...one, doubts: [...one.doubts, doubtOf(one, twin, what)] });
    }
  }
  return twice;
}

/** What two tasks may not have in common, with its name. */
function keysOf({ id, title, leads, when, draft }: Proposal): (readonly [what: string, key: string])[] {
  const docket = draft[words.docket];
  const all = [title, leads.join('、'), when.limit ?? when.value, draft[words.demand] ?? ''];
  return [
    ...(id === undefined ? [] : [['编号', id] as const]),
    ...(docket === undefined ? [] : [[words.docket, `${words.docket} ${docket}`] as const]),
    ...(title === '' ? [] : [['事项、单位、时限', all.join('\n')] as const]),
  ];
}

function doubtOf({ sheet, row, column }: Proposal, twin: Proposal, what: string): Doubt {
  const message = `和 ${placeOf(twin)} 的${what}${what.includes('、') ? '都' : ''}相同`;
  return { code: 'sheet-twice', level: 'error', sheet, row, column, message, remedy: '删去一行，或改得不同' };
}
