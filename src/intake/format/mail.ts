import { htmlLines } from './html.ts';
import { broken, type Lines, type NoPaper } from './trouble.ts';
import { unreadOf } from './unread.ts';

/** The body of an e-mail, what it is about, and which files come with it. */
export async function mailLines(bytes: Uint8Array): Promise<Lines | NoPaper> {
  const { default: loaded } = await import('postal-mime');
  // bundled, what the package calls its default is one of its names
  const PostalMime = (loaded as typeof loaded & { readonly default?: typeof loaded }).default ?? loaded;
  try {
    const { subject, text, html, attachments } = await PostalMime.parse(bytes, { maxNestingDepth: 32 });
    const isText = Boolean(text?.trim());
    const body = isText
      ? { lines: (text ?? '').replace(/\r\n?/g, '\n').trimEnd().split('\n'), notes: picturesIn(attachments) }
      : htmlLines(html ?? '');
    const names = attachments.filter((one) => !isInText(one)).map(({ filename }) => `“${filename ?? '没有名字的'}”`);
    const about = subject ? [`邮件主题：${subject}`] : [];
    const files = names.length === 0 ? [] : [`邮件的附件没有读：${names.join('、')}；存出来再逐个读。`];
    return { lines: body.lines, notes: [...about, ...files, ...body.notes] };
  } catch {
    return broken('邮件');
  }
}

interface Attached {
  readonly mimeType: string;
  readonly disposition: string | null;
  readonly related?: boolean | undefined;
}

/** What the text shows where it stands is no file that comes with it. */
function isInText({ disposition, related }: Attached): boolean {
  return related === true && disposition !== 'attachment';
}

/** Plain text names none of the pictures that its other edition shows. */
function picturesIn(attachments: readonly Attached[]): string[] {
  const unread = unreadOf();
  for (const one of attachments) if (isInText(one) && one.mimeType.startsWith('image/')) unread.add('图片', '张');
  return unread.notes();
}
