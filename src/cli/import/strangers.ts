import { meantBy, unitsMeantBy } from '../../records/unit/meant.ts';
import { words } from '../../vocabulary/words.ts';
import { askYesOrStop } from '../asking/ask.ts';
import type { FileChange } from '../contract/outcome.ts';
import { amendRegister } from '../directory/amend.ts';
import { askKind, plainUnit, unitEdit } from '../directory/enter.ts';
import type { OpenLedger, Session } from '../session/session.ts';

/** The names among these that nobody registered, each once; what means some of several is none. */
export function strangersAmong(names: readonly string[], { ledger }: OpenLedger): string[] {
  const { directory } = ledger;
  return [...new Set(names)].filter((name) => {
    if (/有关|相关|^各|等$/.test(name) || unitsMeantBy(name, directory).length > 0) return false;
    return meantBy(name, directory).length === 0;
  });
}

/** How units that nobody registered are registered, for whoever is not asked. */
export function strangerNote(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const first = `xiaoneng unit add ${names[0] ?? ''} --type 部门 --assessed 是`;
  return [
    `单位名录里没有的有 ${names.length} 个：${names.join('、')}。是别的写法就改成名录里的；要登记用 ${first}，多的列成表用 unit import。`,
  ];
}

/** The ledger with units that somebody at the terminal wants registered, and the file that says so. */
export interface Joined {
  readonly open: OpenLedger;
  readonly file: FileChange;
}

/** Asks once whether to register them all, as units of one kind; undefined where nobody is asked or nobody wants to. */
export async function joined(
  names: readonly string[],
  open: OpenLedger,
  session: Session,
): Promise<Joined | undefined> {
  const { asker } = session;
  if (!asker || names.length === 0) return undefined;
  asker.say(`单位名录里没有的有 ${names.length} 个：${names.join('、')}\n`);
  const wanted = await askYesOrStop(asker, `把它们登记为新单位吗（同一${words.type}；写法不对的先改来文）`);
  if (wanted !== true) return undefined;
  const kind = await askKind(session);
  const edits = names.map((name) => unitEdit(plainUnit(name, kind.type, kind.assessed)));
  const amended = amendRegister(open, edits, session);
  return { open: amended.open, file: amended.file };
}
