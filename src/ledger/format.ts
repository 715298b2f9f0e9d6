/** The format of ledgers that this program reads and writes: 版本 in xiaoneng.yaml. */
export const FORMAT = 1;

/** What xiaoneng.yaml says of who may write in the ledger, as far as it can be made out; a newer file need not be readable otherwise. */
export interface Demands {
  readonly format?: number;
  /** 最低程序, such as 0.9.0. */
  readonly program?: string;
  /** A line that says one of the two in no way known here: it may say anything. */
  readonly unclear?: UnclearDemand;
}

export interface UnclearDemand {
  /** From 1 on. */
  readonly line: number;
  readonly text: string;
  readonly key: DemandKey;
}

type DemandKey = '版本' | '最低程序';

/** How each is written, and understood: the value is the third group. */
const FORM: Readonly<Record<DemandKey, RegExp>> = {
  版本: /^(['"]?)版本\1:[ \t]+(['"]?)([1-9]\d{0,8})\2[ \t]*(?:[ \t]#.*)?$/,
  最低程序: /^(['"]?)最低程序\1:[ \t]+(['"]?)(\d{1,9}(?:\.\d{1,9}){0,2})\2[ \t]*(?:[ \t]#.*)?$/,
};

const KEYS = ['版本', '最低程序'] as const;

export function demandsIn(text: string): Demands {
  const said = linesSaying(text);
  const [format, program] = KEYS.map((key) => {
    const [one, ...more] = said.filter((demand) => demand.key === key);
    return one && more.length === 0 ? FORM[key].exec(one.text)?.[3] : undefined;
  });
  const unclear = said.find(({ key }) => (key === '版本' ? format : program) === undefined);
  return {
    ...(format !== undefined && { format: Number(format) }),
    ...(program !== undefined && { program }),
    ...(unclear && { unclear }),
  };
}

/** The lines that say something of the two. All of a file may be indented, or stand in braces. */
function linesSaying(text: string): UnclearDemand[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const first = lines.find((line) => !/^\s*(?:#|$)|^%|^---\s*$/.test(line)) ?? '';
  const indent = /^\s*/.exec(first)?.[0] ?? '';
  const isFlow = /^\s*(?:---\s+)?\{/.test(first);
  return lines.flatMap((line, at) => {
    const typed = line.startsWith(indent) ? line.slice(indent.length).trimEnd() : line;
    return keysIn(unescapedLine(typed), isFlow).map((key) => ({ key, line: at + 1, text: typed }));
  });
}

/** What a line says of its own: quoted or not, with a mark or a tag before it, with a colon or a full-width one behind. */
function keysIn(line: string, isFlow: boolean): DemandKey[] {
  if (isFlow) return KEYS.filter((key) => new RegExp(`${key}['"]?\\s*[:：]`).test(line));
  const before = /^(?=\S)[^:：#]*/.exec(line)?.[0] ?? '';
  return KEYS.filter((key) => new RegExp(`(?:^|[\\s?&!'"])${key}['"]?\\s*$`).test(before));
}

/** "\u7248\u672c" is 版本. */
function unescapedLine(line: string): string {
  return line.replace(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, wide, byte) =>
    String.fromCharCode(Number.parseInt(wide ?? byte, 16)),
  );
}

/** Why this program may read a ledger, and not write in it. */
export type Barrier =
  | { readonly kind: 'format'; readonly format: number }
  | { readonly kind: 'program'; readonly wanted: string }
  | { readonly kind: 'unclear'; readonly demand: UnclearDemand };

/** What speaks against writing, by xiaoneng.yaml; what it may say and is not understood does too. */
export function barrierIn(text: string, program: string): Barrier | undefined {
  const { format = FORMAT, program: wanted, unclear } = demandsIn(text);
  if (format > FORMAT) return { kind: 'format', format };
  if (wanted !== undefined && isEarlier(program, wanted)) return { kind: 'program', wanted };
  return unclear && { kind: 'unclear', demand: unclear };
}

/** Whether one version of the program came before another: 0.9.10 after 0.9.2. */
export function isEarlier(version: string, other: string): boolean {
  const [own, wanted] = [version, other].map((one) => (/^[\d.]+/.exec(one)?.[0] ?? '').split('.').map(Number));
  const differing = [0, 1, 2].find((at) => (own?.[at] ?? 0) !== (wanted?.[at] ?? 0));
  return differing !== undefined && (own?.[differing] ?? 0) < (wanted?.[differing] ?? 0);
}
