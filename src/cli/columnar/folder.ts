import { stop } from '../contract/outcome.ts';
import type { AnyInput } from '../contract/spec.ts';

/** The folder that is meant, where it is all of a ledger that is asked for. */
export function folderMeant({ args, options }: AnyInput): string {
  const { output, asKnown } = options;
  const narrowing = Object.keys(options).filter((name) => options[name] !== undefined && !ALLOWED.includes(name));
  if (args.length > 0 || narrowing.length > 0 || asKnown !== undefined) stop('columns-narrowed');
  if (output === undefined || output === '' || /\.[A-Za-z0-9]{1,7}$/.test(output)) return stop('columns-nowhere');
  return output;
}

/** What may be said beside that. */
const ALLOWED = ['format', 'output', 'ledger', 'today', 'json', 'color', 'pager', 'by', 'commit', 'all'];
