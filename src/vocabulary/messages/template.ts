import { message } from '../message.ts';

/** What can be wrong with an office's own templates of papers. */
export const templateMessages = {
  'template-unfit': message<{ why: string }>(
    'error',
    '模板不能用',
    ({ why }) => `这个模板不能用：${why}`,
    () => '在 Word 或 WPS 里去掉，另存为 .docx；或者移走，xiaoneng notice template init 重新写一份',
  ),
  'template-fault': message<{ what: string; around: string; how: string }>(
    'error',
    '模板里的字段不对',
    ({ what, around }) => `${what}，在“${around}”`,
    ({ how }) => how,
  ),
  'template-stranger': message<{ near: string | undefined; known: string; ending: string; taken: string | undefined }>(
    'warning',
    '不是哪一种文书的模板',
    ({ ending }) => (ending === '.docx' ? '没有这种文书，这个文件用不上' : '模板要是 .docx，这个文件用不上'),
    ({ near, known, ending, taken }) => {
      if (taken !== undefined) return `已经有 ${taken}，公文照它写；这个不用就移到别处`;
      if (near === undefined) return `模板叫“文种.docx”，文种有：${known}；不是模板的移到别处`;
      return ending === '.docx' ? `改名为 ${near}` : `在 Word 或 WPS 里打开，另存为 ${near}；不是模板的移到别处`;
    },
  ),
  'template-loose': message(
    'warning',
    '模板的改动没有提交',
    () => '这个模板和最近一次提交里的不一样，没有提交以前，照它的公文编不了号发不出',
    () => '核对后提交（xiaoneng sync，或 git commit）；还没有改好的，先移到账本外面',
  ),
} as const;
