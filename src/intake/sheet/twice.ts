import { words } from '../../vocabulary/words.ts';
import { type Doubt, placeOf } from './doubt.ts';
import type { Proposal } from './proposal.ts';

/** Where a proposal stands. */
type Place = Pick<Proposal, 'sheet' | 'row' | 'column'>;

/**
 * What is to be said of a proposal that says what an earlier one has said; they are to be shown in the order of the book.
 * Of each no more is kept than where it stands, and one that is shown again is no twin of itself.
 */
export function twiceFinder(): (proposal: Proposal) => Doubt | undefined {
  const first = new Map<string, Place>();
  return (proposal) => {
    const { sheet, row, column } = proposal;
    let found: Doubt | undefined;
    for (const [what, key] of keysOf(proposal)) {
      const twin = first.get(key);
      if (!twin) first.set(key, { sheet, row, column });
      else if (twin.row !== row || twin.sheet !== sheet) found ??= doubtOf(proposal, twin, what);
    }
    return found;
  };
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

function doubtOf({ sheet, row, column }: Place, twin: Place, what: string): Doubt {
  const message = `和 ${placeOf(twin)} 的${what}${what.includes('、') ? '都' : ''}相同`;
  return { code: 'sheet-twice', level: 'error', sheet, row, column, message, remedy: '删去一行，或改得不同' };
}
