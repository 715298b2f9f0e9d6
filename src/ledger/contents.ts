import { MARKER } from './marker.ts';
import { FOLDERS } from './stray.ts';

/** The line that a new ledger's .gitattributes has; nobody else's may stand in one. */
export const ATTRIBUTES = '*.yaml text eol=lf';

const FILES: readonly string[] = [MARKER, 'units.yaml', 'rules.yaml', 'plan.yaml'];

/** Papers that may lie beside the records, and the sheets as they were imported last (imports/, csv): nothing that git, or another program of ours, takes for an instruction. */
const PAPER = /\.(?:md|txt|csv|pdf|ofd|docx?|xlsx?|pptx?|wps|et|jpe?g|png)$/i;

/** Something in a ledger as a commit has it; `mode` is git's. */
export interface Content {
  readonly path: string;
  readonly mode: string;
}

/**
 * Why something may not stand in a ledger, in Chinese; undefined where it may. What may is a list: the files of the
 * ledger, YAML in the folders of records, papers, and the attributes that the tool itself has put there (`text` gives
 * what a file says).
 */
export function objectionTo({ path, mode }: Content, text: () => string): string | undefined {
  if (mode === '120000') return '是符号链接';
  if (!mode.startsWith('100')) return '是另一个仓库（子模块）';
  if (!path.split('/').every(isPlainName)) return '名字里有看不见的或不能用的字符';
  if (path === '.gitattributes') return isOurs(text()) ? undefined : `里面有“${ATTRIBUTES}”以外的设置`;
  if (path.split('/').some((name) => name.startsWith('.'))) return '是给 git 或别的程序的设置';
  const [top = '', ...below] = path.split('/');
  const isRecord = below.length > 0 && FOLDERS.includes(top) && path.endsWith('.yaml');
  return isRecord || FILES.includes(path) || PAPER.test(path) ? undefined : '不是账本里该有的文件';
}

/** No control or invisible characters, nothing that Windows cannot write or a command would take for an option. */
function isPlainName(name: string): boolean {
  return name !== '' && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD\\:*?"<>|]|^-|[. ]$/u.test(name);
}

function isOurs(text: string): boolean {
  return text.split(/\r?\n/).every((line) => line === '' || line === ATTRIBUTES);
}
