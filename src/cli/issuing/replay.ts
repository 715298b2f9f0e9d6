import { nameOf, type OptionSpec, type Options } from '../contract/spec.ts';
import type { About, Filing } from './outgoing.ts';

/** By which number and commit a paper is made again. */
interface Replayed {
  readonly number: string;
  readonly about: About;
  readonly commit: string;
}

/** What makes the same paper again, as it is typed after xiaoneng: the command, what was said of it, and the ledger's state. */
export function replayLine({ number, about, commit }: Replayed, { command, input, session }: Filing): string {
  const said = REPEATED.flatMap((option) => flagsOf(option, input.options as Options));
  const then = ['--number', number, '--today', session.asOf.day, '--as-known', commit];
  return ['notice', command, ...about.args, ...said, ...then].map(shellWord).join(' ');
}

/** What changes the words of a paper, beside its number. */
const REPEATED = ['--to <主送>', '--copy <单位>', '--unsealed', '--contact <联系人>', '--signed-by <签发人>'].map(
  (flags): OptionSpec => ({ flags, help: '' }),
);

function flagsOf(option: OptionSpec, options: Options): string[] {
  const flag = `--${option.flags.slice(2).split(' ')[0]}`;
  const typed = options[nameOf(option)];
  if (typed === undefined || typed === false) return [];
  return typed === true ? [flag] : [typed].flat().flatMap((value) => [flag, String(value)]);
}

/** As a shell takes it for one word. */
function shellWord(word: string): string {
  return /^[\p{L}\p{N}〔〕（），、。：._/=@-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
