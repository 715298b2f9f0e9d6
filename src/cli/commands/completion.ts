import { misuse } from '../outcome.ts';
import { type CommandSpec, type Group, optionsOf, type Run } from '../spec.ts';

/** A script that completes commands, subcommands and options in a shell, by their English and their Chinese names. */
export const completion: Run = ({ args }, { catalogue }) => {
  const shell = args[0] ?? '';
  const text = scriptFor(shell, catalogue);
  return text === undefined ? misuse(`没有“${shell}”的补全`, '可写：bash、zsh、fish') : { kind: 'text', text };
};

/** The script for a shell; undefined where there is none. */
export function scriptFor(shell: string, catalogue: readonly Group[]): string | undefined {
  const write = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
  return write?.(grammarOf(catalogue));
}

interface Choice {
  readonly word: string;
  readonly alias?: string;
  readonly help: string;
}

/** What may come after a command as it is typed; `ways` are the names by which it may be typed. */
interface Line {
  readonly ways: readonly string[];
  readonly next: readonly Choice[];
}

interface Grammar {
  readonly lines: readonly Line[];
  /** Options that are followed by a value. */
  readonly valued: readonly string[];
  /** Commands that are followed by a subcommand. */
  readonly parents: readonly string[];
}

function grammarOf(catalogue: readonly Group[]): Grammar {
  const commands = catalogue.flatMap((group) => group.commands);
  const parents = commands.filter(({ subcommands }) => subcommands).flatMap(({ name, alias }) => [name, alias]);
  const lines = [{ ways: [''], next: commands.map(nameOf) }, ...commands.flatMap((spec) => linesOf(spec, ['']))];
  const flags = commands.flatMap((spec) => [spec, ...(spec.subcommands ?? [])]).flatMap(optionsOf);
  const valued = flags.flatMap((option) => (option.flags.includes('<') ? [flagOf(option.flags)] : []));
  return { lines, valued: [...new Set(valued)], parents };
}

function linesOf(spec: CommandSpec, before: readonly string[]): Line[] {
  const ways = before.flatMap((way) => [spec.name, spec.alias].map((name) => `${way} ${name}`.trim()));
  if (!spec.subcommands) {
    return [{ ways, next: optionsOf(spec).map(({ flags, help }) => ({ word: flagOf(flags), help })) }];
  }
  return [{ ways, next: spec.subcommands.map(nameOf) }, ...spec.subcommands.flatMap((sub) => linesOf(sub, ways))];
}

function flagOf(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags;
}

function nameOf({ name, alias, summary }: CommandSpec): Choice {
  return { word: name, alias, help: summary };
}

const scripts: Readonly<Record<string, (grammar: Grammar) => string>> = { bash, zsh, fish };

function pattern(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join('|');
}

/** Goes through what has been typed: the command, and for some its subcommand, whatever options stand between. */
function reader({ valued, parents }: Grammar): string {
  return `    if [ -n "$skip" ]; then skip=''; continue; fi
    case "$word" in
      ${pattern(valued)}) skip=1 ;;
      -*) ;;
      *) case "$typed" in ''|${pattern(parents)}) typed="\${typed:+$typed }$word" ;; esac ;;
    esac`;
}

function bash(grammar: Grammar): string {
  const cases = grammar.lines.map(({ ways, next }) => {
    const aliases = next.flatMap(({ alias }) => alias ?? []).join(' ');
    return `    ${pattern(ways)}) next='${next.map(({ word }) => word).join(' ')}' chinese='${aliases}' ;;`;
  });
  return `# bash completion for xiaoneng
_xiaoneng() {
  local current="\${COMP_WORDS[COMP_CWORD]}" typed='' next='' chinese='' skip='' word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
${reader(grammar)}
  done
  if [ -z "$skip" ]; then
    case "$typed" in
${cases.join('\n')}
    esac
    case "$current" in [!a-z-]*) next="$chinese" ;; esac
    COMPREPLY=($(compgen -W "$next" -- "$current"))
    case "$current" in -*) return ;; esac
    case "$typed" in ''|${pattern(grammar.parents)}) return ;; esac
  fi
  local live
  live="$(xiaoneng completion values -- "\${COMP_WORDS[@]:1:COMP_CWORD-1}" "$current" 2>/dev/null | cut -f1)"
  local IFS=$'\\n'
  if [ -n "$live" ]; then COMPREPLY=($live); fi
}
complete -o default -F _xiaoneng xiaoneng
`;
}

function zsh(grammar: Grammar): string {
  const described = (word: string, help: string) => `'${word}:${help.replace(/[':\\]/g, ' ')}'`;
  const cases = grammar.lines.map(({ ways, next }) => {
    const items = next.flatMap(({ word, alias, help }) =>
      [word, ...(alias ? [alias] : [])].map((name) => described(name, help)),
    );
    return `    ${pattern(ways)}) next=(${items.join(' ')}) ;;`;
  });
  return `#compdef xiaoneng
_xiaoneng() {
  local -a next
  local typed='' skip='' word
  for word in "\${(@)words[2,CURRENT-1]}"; do
${reader(grammar)}
  done
  local -a live
  if [ -n "$skip" ] || { [[ "\${words[CURRENT]}" != -* ]] && ! [[ "$typed" = (|${grammar.parents.join('|')}) ]] }; then
    live=("\${(@f)$(xiaoneng completion values -- "\${(@)words[2,CURRENT]}" 2>/dev/null | cut -f1)}")
    if [ -n "\${live[1]}" ]; then compadd -U -- "\${live[@]}"; return; fi
  fi
  if [ -n "$skip" ]; then _files; return; fi
  case "$typed" in
${cases.join('\n')}
  esac
  _describe 'xiaoneng' next || _files
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _xiaoneng xiaoneng
`;
}

function fish({ lines }: Grammar): string {
  const rows = lines.flatMap(({ ways, next }) => next.map((choice) => fishLine(ways, choice)));
  const live = '(xiaoneng completion values -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)';
  return `# fish completion for xiaoneng\ncomplete -c xiaoneng -f -a '${live}'\n${rows.join('\n')}\n`;
}

function fishLine(ways: readonly string[], { word, alias, help }: Choice): string {
  const levels = ways.map((way) => way.split(' ').filter((name) => name !== ''));
  const depth = levels[0]?.length ?? 0;
  const seen = Array.from({ length: depth }, (_, i) => {
    return `__fish_seen_subcommand_from ${[...new Set(levels.map((names) => names[i]))].join(' ')}`;
  });
  const condition = depth === 0 ? '__fish_use_subcommand' : seen.join('; and ');
  const what = word.startsWith('--') ? `-l ${word.slice(2)}` : `-a '${[word, alias].filter(Boolean).join(' ')}'`;
  return `complete -c xiaoneng -n '${condition}' ${what} -d '${help.replaceAll("'", ' ')}'`;
}
