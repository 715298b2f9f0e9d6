import type { World } from './world.ts';

/**
 * Variables by which an outer git (a hook, an alias) points at its own repository, index or way of reading paths. The
 * repository is the one around the ledger, so none of them is handed on, except by what runs as a hook itself.
 */
const foreign = new Set([
  'GIT_DIR',
  'GIT_COMMON_DIR',
  'GIT_WORK_TREE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
  'GIT_NAMESPACE',
  'GIT_SHALLOW_FILE',
]);

/** What makes git answer otherwise than it is asked, run a program, or talk in between: for nobody. */
const misleading =
  /^GIT_(?:TRACE|TRACE[0-9]*_.*|TR2_.*|CURL_VERBOSE|REDIRECT_.*|EXTERNAL_DIFF|DIFF_OPTS|CONFIG|ATTR_SOURCE|REPLACE_REF_BASE|(?:LITERAL|GLOB|NOGLOB|ICASE)_PATHSPECS|EDITOR|SEQUENCE_EDITOR|MERGE_VERBOSITY|REFLOG_ACTION)$/;

/**
 * English answers, for they are read by `explain`, in a locale that still lets hooks handle UTF-8; no questions; and
 * commits as they were made, whatever `git replace` or a graft would have in their place.
 */
const ours = {
  LC_ALL: 'C.UTF-8',
  LANGUAGE: 'C',
  GIT_PAGER: 'cat',
  GIT_EDITOR: ':',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null/none',
};

/** A git that writes much asks glibc for memory and gives it back with every file: that cost ten times what it had to do. */
const keepsMemory = { MALLOC_TOP_PAD_: String(2 ** 26), MALLOC_TRIM_THRESHOLD_: String(2 ** 28) };

/** Variables that are set and that no git of ours is given. */
export function unheeded(env: World['env']): string[] {
  return Object.keys(env)
    .filter((name) => misleading.test(name))
    .sort();
}

/** The environment that a git of ours is given. Reading commands take no locks. */
export function environment(env: World['env'], mode: 'read' | 'write', where?: 'hook' | 'server'): World['env'] {
  const kept = Object.entries(env).filter(
    ([name]) => !misleading.test(name) && (where === 'hook' || !foreign.has(name)),
  );
  return { ...Object.fromEntries(kept), ...ours, ...(mode === 'read' ? { GIT_OPTIONAL_LOCKS: '0' } : keepsMemory) };
}
