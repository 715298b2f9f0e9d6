import type { Period } from '../../calendar/period.ts';
import { registers } from '../../records/index.ts';
import type { Sources } from '../burden/burden.ts';
import { recordsUnder } from './gathering.ts';
import type { UnitScore } from './scoring.ts';

/** A unit with what stands against it. */
export interface Candidate {
  readonly score: UnitScore;
  /** Why it may not be chosen, with the records. */
  readonly vetoes: readonly { readonly name: string; readonly ids: readonly string[] }[];
  /** yes: among the first by score. tied: as many points as the last of them, and no room for all. */
  readonly proposed: 'yes' | 'tied' | 'no';
}

/**
 * 择优选定示范点: the first by score of those that nothing speaks against. Where the last places are tied, all of the
 * tied are laid open and none is chosen: that is for people to decide.
 */
export function candidatesOf(scores: readonly UnitScore[], sources: Sources, period: Period): Candidate[] {
  const { terms } = sources;
  const places = terms.rules.get('demonstrationCount', terms.asOf.day).value;
  const judged = scores.map((score) => ({ score, vetoes: vetoesOn(score.unit.name, sources, period) }));
  const free = judged.filter(({ score, vetoes }) => score.rank !== undefined && vetoes.length === 0);
  const ranks = free.map(({ score }) => score.rank ?? 0);
  const last = ranks[places - 1];
  const over = last !== undefined && ranks[places] === last;
  const proposedOf = ({ rank }: UnitScore) => {
    if (rank === undefined) return 'no';
    if (last === undefined || rank < last) return 'yes';
    if (rank > last) return 'no';
    return over ? 'tied' : 'yes';
  };
  return judged.map((one) => ({ ...one, proposed: one.vetoes.length > 0 ? 'no' : proposedOf(one.score) }));
}

/** What stands against a unit in a period, by the vetoes of rules.yaml. */
export function vetoesOn(name: string, sources: Sources, period: Period): Candidate['vetoes'] {
  const { ledger } = sources;
  const isOwn = (unit: string | undefined) => unit !== undefined && ledger.directory.fullName(unit) === name;
  return (ledger.ruleFile?.vetoes ?? []).flatMap(({ name: veto, register, condition }) => {
    const kind = registers.find(({ word }) => word === register);
    const ids = kind ? recordsUnder(kind, condition, sources, period, isOwn) : [];
    return ids.length === 0 ? [] : [{ name: veto, ids }];
  });
}
