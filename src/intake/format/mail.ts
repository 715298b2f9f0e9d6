import { htmlLines } from './html.ts';
import { broken, type Lines, type NoPaper } from './trouble.ts';

/** The body of an e-mail, what it is about, and which files come with it. */
export async function mailLines(bytes: Uint8Array): Promise<Lines | NoPaper> {
  const { default: loaded } = await import('postal-mime');
  // bundled, what the package calls its default is one of its names
  const PostalMime = (loaded as typeof loaded & { readonly default?: typeof loaded }).default ?? loaded;
  try {
    const { subject, text, html, attachments } = await PostalMime.parse(bytes, { maxNestingDepth: 32 });
    const body = text?.trim()
      ? { lines: text.replace(/\r\n?/g, '\n').trimEnd().split('\n'), notes: [] }
      : htmlLines(html ?? '');
    const names = attachments
      .filter(({ disposition, related }) => disposition === 'attachment' || !related)
      .map(({ filename }) => `“${filename ?? '没有名字的'}”`);
    const about = subject ? [`邮件主题：${subject}`] : [];
    const files = names.length === 0 ? [] : [`邮件的附件没有读：${names.join('、')}；存出来再逐个读。`];
    return { lines: body.lines, notes: [...about, ...files, ...body.notes] };
  } catch {
    return broken('邮件');
  }
}
