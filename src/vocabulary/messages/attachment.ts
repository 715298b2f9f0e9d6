import { message } from '../message.ts';

/** What can be wrong with the files that prove what a record says. */
export const attachmentMessages = {
  'attachment-missing': message<{ name: string; place: string }>(
    'error',
    '附件不在',
    ({ name, place }) => `附件“${name}”的文件不在：${place}`,
    ({ place }) =>
      place.startsWith('attachments/') ? `从版本历史（git restore ${place}）或备份中取回` : '从备份中取回，放回附件库',
  ),
  'attachment-unreadable': message<{ name: string; place: string; why: string }>(
    'error',
    '附件读不了',
    ({ name, place, why }) => `附件“${name}”读不了：${place} ${why}`,
    () => '把它换回原来的文件，再检查一次',
  ),
  'attachment-changed': message<{ name: string; place: string; was: string; now: string }>(
    'error',
    '附件被改过',
    ({ name, place, was, now }) => `附件“${name}”和登记时不一样：${place} ${was}，现在 ${now}`,
    () => '从版本历史或备份中取回原来的文件；文件确实换了就用 attach 另附一份，原来的留着',
  ),
  'attachment-unclaimed': message<{ file: string }>(
    'warning',
    '没有记录的附件',
    ({ file }) => `${file} 没有哪条记录写着它`,
    () => '看 xiaoneng log 是谁放的、哪条记录少了；确实不要的移出账本',
  ),
} as const;
