/** Why a file is not read, and what to do. */
export interface NoPaper {
  readonly trouble: string;
  readonly remedy: string;
}

/** A file as its paragraphs, and what of it was not read. */
export interface Lines {
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

const SAVE = '用 WPS 或 Word 打开，另存为 docx 再试';

/** What is told of a file of a kind that breaks off. */
export function broken(kind: string): NoPaper {
  return { trouble: `${kind} 打不开，可能没有存完整`, remedy: SAVE };
}

/** What was locked with a password. */
export const LOCKED_PAPER: NoPaper = { trouble: '有打开密码', remedy: '打开，去掉密码，另存一份再试' };

/** What has more in it than any paper. */
export const TOO_LARGE: NoPaper = { trouble: '文档展开后太大', remedy: '公文不会这么大；核对文件' };

/** A picture of a paper. */
export const SCANNED: NoPaper = {
  trouble: '是扫描件或图片，里面没有文字',
  remedy: '先用扫描软件或 WPS 的“图片转文字”转成文字，存成 docx 或 txt；或请来文单位发电子版',
};
