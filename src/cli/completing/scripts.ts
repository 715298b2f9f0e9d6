/**
 * How each shell asks the program what can stand at the cursor. They hold no word of the command line themselves, so
 * that they need not be installed again when it changes.
 */
export const scripts = { bash: bash(), zsh: zsh(), fish: fish(), powershell: powershell() } as const;

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

/**
 * In ASCII, for Windows PowerShell reads a script in the code page of the system; what the program says is read as UTF-8.
 * An empty word would get lost on its way to a program (before 7.3), so that the one being typed has a quote before it,
 * which the program takes away. What cmd.exe, which starts the program, would take for its own is not asked about. PowerShell
 * takes the quotes of Chinese texts for its own. Without candidates it goes on to the names of files.
 */
function powershell(): string {
  return String.raw`# PowerShell completion for xiaoneng
Register-ArgumentCompleter -Native -CommandName xiaoneng -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $program = $commandAst.GetCommandName()
    $elements = @($commandAst.CommandElements | Select-Object -Skip 1)
    $typed = @($elements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
    $words = @('completion', 'values', '--') + $typed + ("'" + ($wordToComplete -replace '^[''"\u2018-\u201e]', ''))
    if ($words -match '[&|<>^%"]') { return }
    $encoding = [Console]::OutputEncoding
    try { [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false } catch { }
    try { $lines = @(& $program @words 2>$null) } finally {
        try { [Console]::OutputEncoding = $encoding } catch { }
    }
    foreach ($line in $lines) {
        $value, $about = $line -split '\t', 2
        if (-not $value -or $value -eq [string][char]0x2026) { continue }
        $quoted = $value
        if ($value -match '[\s''"\x60(){};,|&$@#<>\u2018-\u201e]') {
            $quoted = "'" + ($value -replace '[''\u2018-\u201b]', '$0$0') + "'"
        }
        $shown = $value
        if ($about) { $shown = $value + '  ' + $about }
        New-Object System.Management.Automation.CompletionResult $quoted, $shown, 'ParameterValue', $shown
    }
}
`;
}
