/**
 * What a process that dies in the middle leaves today, neither as before nor as after, by the command: it may only
 * shrink. What is missing is a record of what was about to be done, by which the next command that writes would end it
 * or take it back: files written and not committed stay outside history until somebody commits them.
 */
export function leftToday(name: string): readonly string[] {
  return leaving[name] ?? UNRECORDED;
}

const UNRECORDED = ['file done, head and index not'];
const PARTLY = [...UNRECORDED, 'file done, file and head and index not'];

const leaving: Readonly<Record<string, readonly string[]>> = {
  remind: PARTLY,
  import: PARTLY,
  draft: PARTLY,
  'undo, of several': PARTLY,
  'remind, on paper as well': ['file done, file and head and index not'],
  // the draft in .xiaoneng beside it, from which `edit` goes on
  'edit, in an editor': ['left over: file'],
  // part of a new ledger is a ledger: `init` refuses the folder the next time
  init: ['file done, file and head and index and repository not'],
  // one file and nothing else
  'add, not to be committed': [],
  'remind, on a paper each': [],
  export: [],
  config: [],
  'hook install': [],
  'hook merge': [],
  'completion install': [],
  'completion uninstall': [],
};
