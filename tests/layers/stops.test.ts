import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const cli = join(import.meta.dirname, '../../src/cli');
const sources = readdirSync(cli, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => [name.replaceAll('\\', '/').slice(0, -3), readFileSync(join(cli, name), 'utf8')] as const)
  .filter(([name]) => name !== 'contract/outcome');

/** Those that go on after a stop, and to what. */
const going: Readonly<Record<string, string>> = {
  main: 'says why nothing was done, and ends',
  'session/several-ledgers': 'says of which ledger it is true',
  'session/session': 'some commands can do without a ledger',
  'completing/lookup': 'a shell is offered nothing where there is no ledger',
  'asking/ask': 'giving up a question of yes or no is a no',
  'asking/ask-unit': 'what is no unit is said, and asked again',
  'registers/ask': 'the same of any field',
  'columnar/put-files': 'what is not all there is taken away again; what counts already stays',
  'output/present': 'the files before one that could not be written are there',
  'writing/apply': 'what somebody has typed in an editor, or what is written already, is not lost',
  'writing/editor': 'what does not pass is gone on with',
  'past/causes': 'a cause that history does not tell is left out',
  'past/then': 'the same of what has moved',
  'past/rule-history': 'the same of rules',
  'past/heads': 'the same of heads that were written over',
  'commands/act-ahead': 'a task that is refused is asked for nothing, the others are',
  'several/meant': 'a record that is not found is one refusal of several',
  'several/row': 'the same of a row',
  'writing/write-and-commit': 'a ledger that was made before what failed is taken back',
  'several/together': 'what is refused is told beside what is not',
  'collect/proofs': 'a file that cannot be attached keeps no cell out',
  'dossier/dossier': 'where there is no history the dossier says so',
  'commands/notice': 'a paper that cannot be made is none of a dossier',
  'outbox/sent': 'a message that cannot be entered is told of, the others are entered',
  'unit-ledger/take': 'the same of what a unit has entered',
  'adding/line': 'letters that are no unit are part of the task',
  'adding/parts': 'a word that is no unit is the task itself',
  'draft/review': 'what was decided before somebody broke off is kept',
  'commands/audit': 'a commit that is not to be had takes nothing back',
  'commands/doctor': 'a ledger that cannot be found is one finding of several',
  'commands/hook': 'one hook is there though the other could not be put',
  'commands/list': 'what became of a unit is a remark',
  'commands/log': 'a record that is gone is looked for in history',
  'commands/today': 'where there is no ledger it says how to begin',
  'commands/urge-together': 'a task that cannot be urged is told of, the others are urged',
  'commands/sync-look': 'what others recorded is a remark',
};

describe('a stop', () => {
  it('travels up to main, past all but those that are listed', () => {
    const trying = sources.filter(([, text]) => /\btryTo\(|\bStopped\b/.test(text)).map(([name]) => name);
    expect(trying.toSorted(), 'remedy: let it pass; who has to go on all the same is listed with why').toEqual(
      Object.keys(going).toSorted(),
    );
  });

  it('is not handed on by hand', () => {
    const byHand = /if \(isStop\((\w+)\)\) return \1;|isStop\((\w+)\) \? \2 :/;
    const passing = sources.filter(([, text]) => byHand.test(text)).map(([name]) => name);
    expect(passing, 'remedy: stop(reason), and no Stop among what a function returns').toEqual([]);
  });
});
