/** The shell completes names of files by itself, and better. */
export const FILES = "//files";

/** What each shell is told once, from then on it asks `mortar` itself: what can be typed is known in one place. */
const bash = `# mortar: completion for bash. Put into ~/.bashrc:  source <(mortar completion bash)
_mortar() {
  local word words
  COMPREPLY=()
  words=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  while IFS= read -r word; do
    if [ "$word" = "${FILES}" ]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}")
    else
      COMPREPLY+=("$word")
    fi
  done < <("\${COMP_WORDS[0]}" __complete -- "\${words[@]}" 2>/dev/null)
}
complete -F _mortar mortar
`;

const zsh = `#compdef mortar
# mortar: completion for zsh. Put into ~/.zshrc:  source <(mortar completion zsh)
_mortar() {
  local -a found
  found=("\${(@f)$("\${words[1]}" __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ "\${found[1]}" == "${FILES}" ]]; then
    _files
  else
    compadd -- "\${found[@]}"
  fi
}
compdef _mortar mortar
`;

const fish = `# mortar: completion for fish. Put into ~/.config/fish/completions/mortar.fish:  mortar completion fish
function __mortar_candidates
  set -l typed (commandline -opc) (commandline -ct)
  set -l found ($typed[1] __complete -- $typed[2..-1] 2>/dev/null)
  if test "$found[1]" = "${FILES}"
    __fish_complete_path (commandline -ct)
  else
    printf '%s\\n' $found
  end
end
complete -c mortar -f -a '(__mortar_candidates)'
`;

export const shellScripts = { bash, zsh, fish } as const;
export type Shell = keyof typeof shellScripts;
export const shells: readonly string[] = Object.keys(shellScripts);
