import { namedDigest } from '../records/attachment.ts';
import type { StrayKind } from '../vocabulary/choices.ts';

/** A new file in a ledger's folder that is no file of it: somebody has put it there, and nothing says why. */
export interface Stray {
  /** Within the ledger, with forward slashes; of a repository of its own it ends in one. */
  readonly path: string;
  readonly kind: StrayKind;
  /** What to do about it, in Chinese. */
  readonly remedy: string;
}

const ATTRIBUTES = '.gitattributes';
const TEMPLATE = /^templates\/[^/]+\.docx$/;
const IMPORTED = /^imports\/[^/]+\.csv$/;

/** What has a place beside the records by its name: the attributes, templates of papers, sheets as they were imported last, attachments. */
export function isBeside(path: string): boolean {
  return path === ATTRIBUTES || TEMPLATE.test(path) || IMPORTED.test(path) || namedDigest(path) !== undefined;
}

/** What the system, an editor or an office program puts beside a file, by its name or by that of a folder on the way. */
const PASSING = /(?:^|\/)(?:\.(?!gitattributes$)|~\$|~WR|Thumbs\.db$|ehthumbs\.db$|desktop\.ini$)|(?:\.tmp|~)$/i;

export function isPassing(path: string): boolean {
  return PASSING.test(path);
}

/** A record as somebody has saved it by mistake: RW….yaml.docx, RW….docx, RW… - 副本.txt. */
const RECORD_LIKE =
  /\.ya?ml(?![a-z])|(?:^|\/)[A-Z]{2}\d{8}-[0-9A-Z]{4}[ _-]*(?:副本|备份|copy|[(（]\d+[)）])?(?:\.(?:txt|md|rtf|docx?|wps|bak))?$/i;

/** Whether a file was meant for a record by its name, be it that it is none. */
export function isRecordLike(path: string): boolean {
  return RECORD_LIKE.test(path);
}

const PAPERS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:docx?|wps|rtf|odt)$/i, '文档'],
  [/\.(?:txt|md|html?)$/i, '文字材料'],
  [/\.(?:pdf|ofd)$/i, '版式文件'],
  [/\.(?:xlsx?|et|csv|ods)$/i, '表格'],
  [/\.(?:pptx?|dps|odp)$/i, '演示文稿'],
  [/\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic)$/i, '图片'],
];

/** What a file is that is no YAML: 文书模板, 图片（不是账目）. */
export function besideWord(path: string): string | undefined {
  if (path === ATTRIBUTES) return 'git 的设置';
  if (TEMPLATE.test(path)) return '文书模板';
  if (IMPORTED.test(path)) return '导入的表';
  if (/\.ya?ml$/i.test(path)) return undefined;
  if (isRecordLike(path)) return '像账目的文件（没有读进来）';
  return `${PAPERS.find(([ending]) => ending.test(path))?.[1] ?? '文件'}（不是账目）`;
}

/** A path in which nothing hides. */
export function readable(path: string): string {
  return /[\p{Cc}\p{Cf}]/u.test(path) ? JSON.stringify(path) : path;
}
