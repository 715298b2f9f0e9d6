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
  'template-stranger': message<{ near: string | undefined; known: string }>(
    'warning',
    '不是哪一种文书的模板',
    () => '没有这种文书，这个文件用不上',
    ({ near, known }) =>
      near === undefined ? `模板叫“文种.docx”，文种有：${known}；不是模板的移到别处` : `改名为 templates/${near}`,
  ),
} as const;
