/** The format of ledgers that this program reads and writes: 版本 in xiaoneng.yaml. */
export const FORMAT = 1;

/** What xiaoneng.yaml says of who may write in the ledger, as far as it can be made out; a newer file need not be readable otherwise. */
export interface Demands {
  readonly format?: number;
  /** 最低程序, such as 0.9.0. */
  readonly program?: string;
}

export function demandsIn(text: string): Demands {
  const [format, program] = ['版本', '最低程序'].map(
    (key) => new RegExp(`^\\ufeff?${key}:\\s*(['"]?)([\\d.]+)\\1\\s*(?:#.*)?$`, 'm').exec(text)?.[2],
  );
  return { ...(format !== undefined && { format: Number(format) }), ...(program !== undefined && { program }) };
}

/** Whether one version of the program came before another: 0.9.10 after 0.9.2. */
export function isEarlier(version: string, other: string): boolean {
  const [own, wanted] = [version, other].map((one) => (/^[\d.]+/.exec(one)?.[0] ?? '').split('.').map(Number));
  const differing = [0, 1, 2].find((at) => (own?.[at] ?? 0) !== (wanted?.[at] ?? 0));
  return differing !== undefined && (own?.[differing] ?? 0) < (wanted?.[differing] ?? 0);
}
