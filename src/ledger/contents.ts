import { ATTACHMENTS, namedDigest } from '../records/attachment.ts';
import { PERMISSIONS } from '../records/permission.ts';
import { MARKER } from './marker.ts';
import { FOLDERS } from './stray.ts';

/** The line by which attachments stay as they are to the byte, on every machine. */
const UNTOUCHED = `${ATTACHMENTS}/** -text`;

/** The lines that a new ledger's .gitattributes has; nobody else's may stand in one. */
export const ATTRIBUTES: readonly string[] = ['*.yaml text eol=lf', UNTOUCHED];

/** What .gitattributes says with the line for attachments; undefined where it stands there. */
export function attributesFor(text: string): string | undefined {
  if (text.split(/\r?\n/).some((line) => line.trim() === UNTOUCHED)) return undefined;
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${UNTOUCHED}\n`;
}

const FILES: readonly string[] = [MARKER, 'units.yaml', 'rules.yaml', 'plan.yaml', PERMISSIONS];

/** Papers that may lie beside the records, and the sheets as they were imported last (imports/, csv): nothing that git, or another program of ours, takes for an instruction. */
const PAPER = /\.(?:md|txt|csv|pdf|ofd|docx?|xlsx?|pptx?|wps|et|jpe?g|png)$/i;

/** In bytes: the most that 附件上限 may be. What is larger lies beside a ledger. */
const MOST = 50 * 1024 * 1024;
const TOO_LARGE = '太大（上限 50MB），大的放到附件库里';

/** Something in a ledger as a commit has it; `mode` is git's. */
export interface Content {
  readonly path: string;
  readonly mode: string;
}

/** What a file holds, for who has to know. */
export interface Opened {
  size(): number;
  text(): string;
  sha256(): string;
}

/**
 * Why something may not stand in a ledger, in Chinese; undefined where it may. What may is a list: the files of the
 * ledger, YAML in the folders of records, papers, and the attributes that the tool itself has put there (`content`
 * gives what a file says).
 */
export function objectionTo({ path, mode }: Content, content: Opened): string | undefined {
  if (mode === '120000') return '是符号链接';
  if (!mode.startsWith('100')) return '是另一个仓库（子模块）';
  if (!path.split('/').every(isPlainName)) return '名字里有看不见的或不能用的字符';
  if (path === '.gitattributes')
    return isOurs(content.text()) ? undefined : `里面有“${ATTRIBUTES.join('”“')}”以外的设置`;
  if (path.split('/').some((name) => name.startsWith('.'))) return '是给 git 或别的程序的设置';
  const [top = '', ...below] = path.split('/');
  if (top === ATTACHMENTS) return objectionToAttachment(path, content);
  const isRecord = below.length > 0 && FOLDERS.includes(top) && path.endsWith('.yaml');
  if (isRecord || FILES.includes(path)) return undefined;
  if (!PAPER.test(path)) return '不是账本里该有的文件';
  return content.size() > MOST ? TOO_LARGE : undefined;
}

/** No control or invisible characters, nothing that Windows cannot write or a command would take for an option. */
function isPlainName(name: string): boolean {
  return name !== '' && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD\\:*?"<>|]|^-|[. ]$/u.test(name);
}

function isOurs(text: string): boolean {
  return text.split(/\r?\n/).every((line) => line === '' || ATTRIBUTES.includes(line));
}

/** An attachment is named by what it holds. */
function objectionToAttachment(path: string, content: Opened): string | undefined {
  const named = namedDigest(path);
  if (named === undefined) return '不是附件该有的名字（xiaoneng attach 放的才是）';
  if (content.size() > MOST) return TOO_LARGE;
  return content.sha256().startsWith(named) ? undefined : '内容和名字里的校验值不符，被换过';
}
