import { stop } from '../contract/outcome.ts';
import type { OpenLedger } from './open-ledger.ts';

/** So many files are named. */
const SOME = 5;

/**
 * Stops where not all of a ledger can be read or is there: what goes out to others once cannot be called back, and whoever
 * gets it does not see what it lacks. `undone` is what was not done: 没有发文.
 */
export function refuseIncomplete(open: OpenLedger, undone: string): void {
  const errors = open.errors();
  if (errors.length > 0) {
    const files = named(errors.map(({ file, line }) => (line > 0 ? `${file}:${line}` : file)));
    stop('ledger-faulty', { errors: errors.length, files, undone });
  }
  const { absent } = open.outside();
  if (absent.length > 0) stop('ledger-sparse', { count: absent.length, files: named(absent), undone });
}

function named(places: readonly string[]): string {
  const all = [...new Set(places)];
  return `${all.slice(0, SOME).join('、')}${all.length > SOME ? '等' : ''}`;
}
