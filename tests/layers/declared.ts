const EXPORT =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:const enum|function\*?|const|let|class|interface|type|enum) (\w+)/gm;

/** The names that a file declares and gives away; what it only hands on from another is that one's. */
export function declaredIn(source: string): string[] {
  return Array.from(source.matchAll(EXPORT), ([, name]) => name ?? '');
}

/** The names that several files declare, each with the files: two things that a reader may take for one. */
export function twinsAmong(sources: Readonly<Record<string, string>>): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const [path, source] of Object.entries(sources))
    for (const name of new Set(declaredIn(source))) files.set(name, [...(files.get(name) ?? []), path]);
  return new Map([...files].filter(([, { length }]) => length > 1));
}
