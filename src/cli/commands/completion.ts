import { misuse } from '../outcome.ts';
import { type CommandSpec, type Group, optionsOf, type Run } from '../spec.ts';

/** A script that completes commands, subcommands and options in a shell. */
export const completion: Run = ({ args }, { catalogue }) => {
  const shell = args[0] ?? '';
  const write = scripts[shell];
  if (!write) return misuse(`没有“${shell}”的补全`, '可写：bash、zsh、fish');
  return { kind: 'text', text: write(commandLines(catalogue)) };
};

/** A command as it is typed, with what may come next. */
interface Line {
  readonly words: readonly string[];
  readonly next: readonly { readonly word: string; readonly help: string }[];
}

function commandLines(catalogue: readonly Group[]): Line[] {
  const commands = catalogue.flatMap((group) => group.commands);
  return [{ words: [], next: commands.map(nameOf) }, ...commands.flatMap((spec) => linesOf(spec, []))];
}

function linesOf(spec: CommandSpec, before: readonly string[]): Line[] {
  const words = [...before, spec.name];
  const flags = optionsOf(spec).map(({ flags: typed, help }) => ({
    word: /--[a-z-]+/.exec(typed)?.[0] ?? typed,
    help,
  }));
  if (!spec.subcommands) return [{ words, next: flags }];
  return [{ words, next: spec.subcommands.map(nameOf) }, ...spec.subcommands.flatMap((sub) => linesOf(sub, words))];
}

function nameOf({ name, summary }: CommandSpec) {
  return { word: name, help: summary };
}

const scripts: Readonly<Record<string, (lines: readonly Line[]) => string>> = { bash, zsh, fish };

function bash(lines: readonly Line[]): string {
  const cases = lines.map(
    ({ words, next }) => `    '${words.join(' ')}') next='${next.map(({ word }) => word).join(' ')}' ;;`,
  );
  return `# bash completion for xiaoneng
_xiaoneng() {
  local current="\${COMP_WORDS[COMP_CWORD]}" typed='' next='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; *) case " $typed " in '  '|' calendar ') typed="\${typed:+$typed }$word" ;; esac ;; esac
  done
  case "$typed" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$next" -- "$current"))
}
complete -o default -F _xiaoneng xiaoneng
`;
}

function zsh(lines: readonly Line[]): string {
  const cases = lines.map(({ words, next }) => {
    const items = next.map(({ word, help }) => `'${word}:${help.replace(/[':\\]/g, ' ')}'`);
    return `    '${words.join(' ')}') next=(${items.join(' ')}) ;;`;
  });
  return `#compdef xiaoneng
_xiaoneng() {
  local -a next
  local typed='' word
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$word" in -*) ;; *) case " $typed " in '  '|' calendar ') typed="\${typed:+$typed }$word" ;; esac ;; esac
  done
  case "$typed" in
${cases.join('\n')}
  esac
  _describe 'xiaoneng' next || _files
}
compdef _xiaoneng xiaoneng
`;
}

function fish(lines: readonly Line[]): string {
  const rows = lines.flatMap(({ words, next }) => next.map(({ word, help }) => fishLine(words, word, help)));
  return `# fish completion for xiaoneng\ncomplete -c xiaoneng -f\n${rows.join('\n')}\n`;
}

function fishLine(words: readonly string[], word: string, help: string): string {
  const seen = words.map((each) => `__fish_seen_subcommand_from ${each}`).join('; and ');
  const condition = words.length === 0 ? '__fish_use_subcommand' : seen;
  const what = word.startsWith('--') ? `-l ${word.slice(2)}` : `-a ${word}`;
  return `complete -c xiaoneng -n '${condition}' ${what} -d '${help.replaceAll("'", ' ')}'`;
}
