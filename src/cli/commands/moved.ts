import type { Ledger, LedgerFile } from '../../ledger/ledger.ts';
import { readLedger } from '../../ledger/read.ts';
import { movesBetween } from '../../rules/deadlines/moved.ts';
import { movesView } from '../../views/history/moved.ts';
import { type Answer, stop } from '../contract/outcome.ts';
import { thenMeant } from '../past/then.ts';
import { command } from '../session/command.ts';
import { readFolder } from '../session/folder.ts';
import { type OpenLedger, openLedger, type Session } from '../session/session.ts';

/** 变动清单: the deadlines that are other days than they were, by what was known then or with and without a file. */
export const moved = command({
  name: 'moved',
  alias: '变动',
  summary:
    '变动清单：哪些期限不是原来那一天了，原来哪天、现在哪天、为什么（通知、制度、单位、延期、转办、中止、更正等）',
  arguments: [
    {
      name: '[起]',
      help: '和什么时候比：2022-03-31、昨天、上周（那天、那段时间结束时账上的），或一个提交；不写为昨天',
    },
  ],
  options: [
    { flags: '--without <文件>', help: '账本里的这个文件使哪些期限变动，如 calendar/2027.yaml' },
    { flags: '--with <文件>', help: '换上另一个文件，哪些期限会变动，如改好的 rules.yaml' },
  ],
  examples: ['xiaoneng moved', 'xiaoneng moved 上周 -o 变动清单.docx', 'xiaoneng moved --without rules.yaml'],
  run: (input, session) => {
    const open = session.open();
    const [typed] = input.args;
    const [added, left] = [input.options.with, input.options.without];
    if ([typed, added, left].filter((one) => one !== undefined).length > 1) return stop('moved-several');
    if (left !== undefined) return withoutFile(left, open);
    return added === undefined ? since(typed, open, session) : withFile(added, open);
  },
});

function since(typed: string | undefined, open: OpenLedger, session: Session): Answer {
  const then = thenMeant(typed, open, session);
  return answer(`变动清单：${then.name}以来`, then.ledger, open.whole, open);
}

function answer(title: string, then: Ledger, now: Ledger, { terms }: OpenLedger): Answer {
  return { kind: 'answer', view: movesView(title, movesBetween(then, now, terms.asOf)) };
}

/** What a file of the ledger has moved: the ledger without it, beside the ledger. */
function withoutFile(typed: string, open: OpenLedger): Answer {
  const files = readFolder(open.world, open.folder);
  const path = files.find((file) => file.path === typed || `${open.folder}/${file.path}` === typed)?.path;
  if (path === undefined) return stop('file-not-of-ledger', { typed });
  const then = readLedger(files.filter((file) => file.path !== path));
  return answer(`变动清单：因为有 ${path}`, then, open.whole, open);
}

/** What a file from elsewhere would move if it stood in the ledger. */
function withFile(typed: string, open: OpenLedger): Answer {
  const name = typed.replaceAll('\\', '/').split('/').at(-1) ?? '';
  if (!name.endsWith('.yaml')) return stop('file-not-yaml', { typed });
  const read = open.world.files.read(typed);
  if (!read.ok) return stop('file-unreadable', { path: typed, why: read.trouble.message });
  const files = readFolder(open.world, open.folder);
  const known = files.find(({ path }) => path === name || path.endsWith(`/${name}`))?.path;
  const path = known ?? `calendar/${name}`;
  const file: LedgerFile = { path, kind: 'file', bytes: read.bytes };
  const now = openLedger(open.world, open.folder, open.terms.asOf, [
    ...files.filter((other) => other.path !== path),
    file,
  ]);
  const fault = now.errors().find((error) => error.file === path);
  if (fault) return stop('input-faulty', { file: typed, message: fault.message, remedy: fault.remedy });
  return answer(`变动清单：${path} 换成 ${typed} 以后`, open.whole, now.whole, open);
}
