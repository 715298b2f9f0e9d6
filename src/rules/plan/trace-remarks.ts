import { kinds } from '../../records/index.ts';
import type { Register } from '../../records/kind.ts';
import type { Plan, Trace } from '../../records/plan/schema.ts';
import { closest } from '../../vocabulary/closest.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { conditionKeys, faultIn } from '../basis/conditions.ts';
import { LINK_KEYS } from './traces.ts';

/** What is wrong with what the requirements of a plan say they show by. */
export function traceFindings({ requirements = [] }: Plan): Finding[] {
  return requirements.flatMap(({ traces = [] }, i) =>
    traces.flatMap((trace, j) => faults(trace, [words.requirements, i, words.traces, j])),
  );
}

function faults({ register, link, condition }: Trace, path: Path): Finding[] {
  if ((register === undefined) === (link === undefined)) return [finding('trace-source', path, {})];
  if (register === undefined) return linkFaults(condition, path);
  const kind = kinds.find(({ word }) => word === register);
  if (!kind) {
    const suggestion = closest(
      register,
      kinds.map(({ word }) => word),
    );
    return [finding('trace-register', [...path, words.register], { word: register, suggestion })];
  }
  const key = condition === undefined ? undefined : faultIn(kind as Register, condition);
  return key === undefined ? [] : [unfit(key, conditionKeys(kind as Register), path)];
}

function linkFaults(condition: string | undefined, path: Path): Finding[] {
  const [key = '', value = ''] = condition?.split('=') ?? [];
  const fits = condition === undefined || (LINK_KEYS.some((known) => known === key) && value !== '');
  return fits ? [] : [unfit(key, LINK_KEYS, path)];
}

function unfit(key: string, keys: readonly string[], path: Path): Finding {
  const suggestion = keys.includes(key) ? undefined : closest(key, keys);
  const params = { key, suggestion, known: keys.join('、') };
  return finding('trace-condition', [...path, words.condition], params);
}
