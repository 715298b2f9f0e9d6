/**
 * How each shell asks the program what can stand at the cursor. They hold no word of the command line themselves, so
 * that they need not be installed again when it changes.
 */
export const scripts = { bash: bash(), zsh: zsh(), fish: fish() } as const;

export type Shell = keyof typeof scripts;

/** The shell of such a name, of those there is a script for. */
export function shellNamed(name: string): Shell | undefined {
  return (Object.keys(scripts) as Shell[]).find((shell) => shell === name);
}

/**
 * A word is not replaced by what several candidates begin with where that does not go on from what was typed (initials,
 * a part of a number): the blank candidate keeps readline from it. Alone, a candidate stands without what it is about.
 */
function bash(): string {
  return String.raw`# bash completion for xiaoneng
_xiaoneng() {
  local current="$\{COMP_WORDS[COMP_CWORD]}" quoted='' odd='' value about
  local -a values shown
  values=() shown=() COMPREPLY=()
  case "$current" in [\'\"]*) quoted=1 current="$\{current:1}" ;; esac
  while IFS=$'\t' read -r value about; do
    case "$value" in "$current"*) ;; *) odd=1 ;; esac
    case "$value" in *[\ \'\"\(\)\&\;\$\<\>\|\*\?\\]*) [ -n "$quoted" ] || value="$(printf %q "$value")" ;; esac
    values+=("$value") shown+=("$value$\{about:+  $about}")
  done < <(xiaoneng completion values -- "$\{COMP_WORDS[@]:1:COMP_CWORD-1}" "$current" 2>/dev/null)
  case "$COMP_TYPE" in 37|42) COMPREPLY=("$\{values[@]}"); return ;; esac
  if [ "$\{#values[@]}" -le 1 ]; then
    COMPREPLY=("$\{values[@]}")
  else
    COMPREPLY=("$\{shown[@]}")
    [ -z "$odd" ] || COMPREPLY+=(' ')
  fi
}
complete -o nosort -o default -F _xiaoneng xiaoneng 2>/dev/null || complete -o default -F _xiaoneng xiaoneng
`.replaceAll('$\\{', '${');
}

function zsh(): string {
  return String.raw`#compdef xiaoneng
_xiaoneng() {
  local line odd
  local -a lines values shown
  lines=("$\{(@f)$(xiaoneng completion values -- "$\{(@Q)words[2,CURRENT-1]}" "$\{(Q)PREFIX}" 2>/dev/null)}")
  for line in "$\{(@)lines:#}"; do
    values+=("$\{line%%$'\t'*}")
    shown+=("$\{$\{line/%$'\t'/}/$'\t'/  }")
    [[ "$line" = "$\{(Q)PREFIX}"* ]] || odd=1
  done
  if (( $#values == 0 )); then _files; return; fi
  compadd -U -l -V xiaoneng -d shown -- "$\{(@)values}"
  if (( $#values > 1 )) && [[ -n $odd ]]; then
    if [[ $LASTWIDGET = $WIDGET ]]; then compstate[insert]=menu; else compstate[insert]='' compstate[list]='list force'; fi
  fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _xiaoneng xiaoneng
`.replaceAll('$\\{', '${');
}

function fish(): string {
  return `# fish completion for xiaoneng
function __xiaoneng_values
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    set -l found (xiaoneng completion values -- $typed[2..-1] "$current" 2>/dev/null)
    if test (count $found) -eq 0
        __fish_complete_path "$current"
    else
        string match -v '…*' -- $found
    end
end
complete -c xiaoneng -e
complete -c xiaoneng -f -k -a '(__xiaoneng_values)'
`;
}
