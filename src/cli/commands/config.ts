import { compose } from '../../ledger/text/edit/compose.ts';
import { labelled, pairs, type View } from '../../views/view/view.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { words } from '../../vocabulary/words.ts';
import { findUnit } from '../asking/units.ts';
import { type Outcome, stop } from '../contract/outcome.ts';
import { command } from '../session/command.ts';
import type { Session } from '../session/session.ts';
import { type OwnSettings, ownKeys, ownPath, ownSettings, readOwn } from '../session/user-settings.ts';

/** Shows or changes what holds for this person in every ledger: the unit looked at, the name that is recorded. */
export const config = command({
  name: 'config',
  alias: '设置',
  summary: '自己的设置（存在家目录，不进账本）：单位，清单默认只看它；经办人，登记时用的姓名',
  arguments: [
    { name: '[项目]', help: '单位 或 经办人；不写就列出' },
    { name: '[内容...]', help: '改成' },
  ],
  options: [{ flags: '--unset', help: '去掉这一项' }],
  examples: ['xiaoneng config 单位 区应急局', 'xiaoneng config 单位 --unset'],
  run: async ({ args, options }, session): Promise<Outcome> => {
    const [key, ...rest] = args;
    const own = readOwn(session.world);
    if (key === undefined) return { kind: 'answer', view: ownView(own, session) };
    const name = Object.entries(ownKeys).find(([word]) => word === key)?.[1];
    if (!name) return stop('setting-unknown', { key, choices: Object.keys(ownKeys).join('、') });
    const typed = rest.join(' ').trim();
    const isUnset = options.unset === true;
    if (!isUnset && typed === '') return stop('setting-empty', { key });
    const value = isUnset ? undefined : await fullName(name, typed, session);
    const { [name]: _, ...others } = own;
    const after: OwnSettings = { ...others, ...(value !== undefined && { [name]: value }) };
    const isUnchecked = name === 'unit' && value !== undefined && session.opened() === undefined;
    save(after, session);
    return { kind: 'answer', view: ownView(after, session, isUnchecked) };
  },
});

/** A unit by its full name, where there is a ledger that knows it. */
async function fullName(name: string, typed: string, session: Session): Promise<string> {
  const ledger = name === 'unit' ? session.openIfFound()?.ledger : undefined;
  return ledger ? (await findUnit(ledger, typed)).name : typed;
}

function save(own: OwnSettings, { world }: Session): void {
  const path = ownPath(world);
  if (path === undefined) stop('home-unknown');
  const old = world.files.read(path);
  const text = compose(filedAs(ownSettings, own) as Record<string, string>);
  const written = world.files.write(path, text, old.ok ? old.bytes : 'absent');
  if (!written.ok) stop('file-unwritten', { path, why: written.trouble.message });
}

function ownView(own: OwnSettings, { world }: Session, isUnchecked = false): View {
  const { server, account, password } = own.mail ?? {};
  const login = [server, account, password === undefined ? undefined : '口令不显示'].filter((one) => one !== undefined);
  const told = {
    unit: own.unit ?? null,
    clerk: own.clerk ?? null,
    ...(own.mail && { mail: login.length > 0 ? login.join('，') : '写了' }),
  };
  const file = ownPath(world) ?? '';
  return {
    title: '自己的设置',
    facts: labelled({ ...told, file }),
    sections: [pairs({ ...told, file })],
    notes: [
      ...(isUnchecked ? ['这里没有账本，单位的名称没有核对。'] : []),
      own.unit === undefined && own.clerk === undefined
        ? `还没有设。如 xiaoneng config ${words.unit} 区应急局，此后各种清单只看这个单位。`
        : own.unit === undefined
          ? '登记时经办人写这个姓名；临时换人加 --by。'
          : '清单只看自己的单位；要看全部加 --unit 全部。',
    ],
  };
}
