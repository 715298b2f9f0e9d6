import type { Outcome } from '../../src/cli/contract/outcome.ts';
import { command } from '../../src/cli/session/command.ts';

const words = { alias: '试', summary: '试' };
const nothing: Outcome = { kind: 'text', text: '' };

/** What a command may be given is what its spec says; what must not compile fails `npm run typecheck` where it does. */
export const refused = [
  command({
    ...words,
    name: 'reading',
    options: [
      { flags: '--source-name <名称>', help: '' },
      { flags: '-q, --quick', help: '' },
      { flags: '--part <类别>', help: '', repeat: true },
    ],
    run: ({ options }) => {
      const text: string | undefined = options.sourceName;
      const isQuick: boolean | undefined = options.quick;
      const parts: readonly string[] | undefined = options.part;
      const ofAll: readonly (boolean | undefined)[] = [options.json, options.color];
      const ofShowing: readonly (string | undefined)[] = [options.output, options.asKnown, options.format];
      // @ts-expect-error misspelt
      const misspelt = options.sourcename;
      // @ts-expect-error it takes no text
      const wrong: string | undefined = options.quick;
      // @ts-expect-error it may be written several times
      const once: string | undefined = options.part;
      // @ts-expect-error a command that only reads has no --dry-run
      const { dryRun } = options;
      return [text, isQuick, parts, ofAll, ofShowing, misspelt, wrong, once, dryRun].length > 0 ? nothing : nothing;
    },
  }),
  command({
    ...words,
    name: 'writing',
    options: [{ flags: '--accept <文件>', help: '' }],
    writes: 'accept',
    run: ({ options }) => {
      const ofWriting: readonly (string | boolean | undefined)[] = [options.by, options.dryRun, options.commit];
      // @ts-expect-error what is written is not shown, unless the spec says so
      const { format } = options;
      return [ofWriting, format].length > 0 ? nothing : nothing;
    },
  }),
  command({
    ...words,
    name: 'both',
    writes: true,
    shows: true,
    run: ({ options: { by, format } }) => (by === format ? nothing : nothing),
  }),
  command({
    ...words,
    name: 'plain',
    plain: true,
    // @ts-expect-error what has one form only is not shown in another
    run: ({ options: { format } }) => (format === undefined ? nothing : nothing),
  }),
  command({
    ...words,
    name: 'named',
    options: [{ flags: '--record', help: '' }],
    // @ts-expect-error no option of this name
    writes: 'records',
    run: () => nothing,
  }),
];
