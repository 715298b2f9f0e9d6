import { selecting } from '../asking/select.ts';
import type { InputOf } from '../contract/spec.ts';

/** What may be said of forms that are sent out, beside which tasks stand on them. */
export const sendingOptions = [
  ...selecting,
  {
    flags: '--reply-due <时限>',
    help: '哪天前填好发回：日期，或多久以后（3个工作日）；不写照制度“填报回复时限”',
    spoken: 'limit',
  },
  { flags: '--title <事项>', help: '这一次叫什么；不写为“3月10日填报”' },
] as const;

export type Sending = InputOf<typeof sendingOptions>;

/** What may be said of forms that come back. */
export const takingOptions = [
  {
    flags: '--received <日期>',
    help: '收到填好的表是哪一天，进展、申请、反馈都记在这一天；不写为今天',
    spoken: 'past',
  },
  { flags: '--yes', help: '看过了，直接登记，不再一条一条问；不在终端上要加它才登记' },
] as const;

export type Taking = InputOf<typeof takingOptions>;
