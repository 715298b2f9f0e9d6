import type { Format, Rendered } from '../../render/formats.ts';
import type { Setting } from '../../render/setting.ts';
import type { Part, View } from '../../views/view/view.ts';
import type { Terminal } from '../../world/world.ts';
import type { Input } from '../contract/spec.ts';
import type { Session } from '../session/session.ts';
import { hasTemplates, ownTemplate } from './template-place.ts';

/** What writes papers: by the ledger's own template where it has one for that kind of paper. */
export interface PaperWriter {
  readonly write: (view: View, setting: Setting) => Promise<Rendered>;
  /** The templates by which some have been written. */
  readonly templates: ReadonlySet<string>;
}

export async function paperWriter(
  format: Format,
  { options }: Pick<Input, 'options'>,
  session: Session,
): Promise<PaperWriter> {
  const render = await format.load();
  const templates = new Set<string>();
  const write = async (view: View, setting: Setting): Promise<Rendered> => {
    const template = format.name === 'docx' ? ownTemplate(view, session.opened(), options.asKnown) : undefined;
    if (!template) return render(view, setting);
    templates.add(template.path);
    const { writtenBy } = await import('./own-paper.ts');
    return writtenBy(template, view, session.open());
  };
  return { write, templates };
}

/** That papers are not as this program has them of itself. */
export function sayTemplates(templates: ReadonlySet<string>, { err }: Pick<Terminal, 'err'>): void {
  if (templates.size > 0) err(`照账本的模板 ${[...templates].join('、')}。\n`);
}

/** That one file for all is a list and no letter, where the letters to each would go by a template. */
export function sayListed(parts: Iterable<Part>, { options }: Pick<Input, 'options'>, session: Session): void {
  const open = session.opened();
  if (!open || !hasTemplates(open)) return;
  const kinds = new Map([...parts].map(({ view }) => [view.paper?.kind, view]));
  const own = [...kinds.values()].flatMap((view) => ownTemplate(view, open, options.asKnown)?.path ?? []);
  if (own.length === 0) return;
  const advice = '要一份一份的，写到文件夹：-o 文件夹 --format docx';
  session.world.terminal.err(`这一份是清单，没有照模板 ${own.join('、')}；${advice}。\n`);
}
