import type { MailSetting, OwnMailSetting } from '../../records/mail.ts';
import { type Word, words } from '../../vocabulary/words.ts';
import type { Mailbox, MailServer, World } from '../../world/world.ts';
import { stop } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { ownPath, readOwn } from '../session/user-settings.ts';

/** Under which addresses the office writes. */
export interface MailHouse {
  readonly from: Mailbox;
  readonly replyTo: string | undefined;
  readonly copies: readonly string[];
}

/** What the ledger and the person have set; of both the person's. */
function settingIn({ ledger }: OpenLedger, { world }: Session): MailSetting & { readonly own: OwnMailSetting } {
  const own = readOwn(world).mail ?? {};
  const { password: _, ...shared } = own;
  return { ...ledger.office?.mail, ...shared, own };
}

/** Who writes. */
export function mailHouse(name: string, open: OpenLedger, session: Session): MailHouse {
  const { sender, replyTo, blindCopy = [] } = settingIn(open, session);
  if (sender === undefined) return stop('mail-unset', { lacking: quoted(['sender']) });
  return { from: { name, address: sender }, replyTo, copies: blindCopy };
}

const PORTS = { implicit: 465, starttls: 587, none: 25 } as const;

/** The server by which the office sends, and who logs in there. */
export function mailServer(open: OpenLedger, session: Session): MailServer {
  const { server: host, port, encryption: written, own, ...setting } = settingIn(open, session);
  if (host === undefined || setting.sender === undefined)
    return stop('mail-unset', {
      lacking: quoted([...(host ? [] : ['server' as const]), ...(setting.sender ? [] : ['sender' as const])]),
    });
  const encryption = written ?? (port === undefined || port === PORTS.implicit ? 'implicit' : 'starttls');
  if (encryption === 'none' && !isThisMachine(host)) stop('mail-unencrypted', { server: host });
  const account = accountOf(setting.account, own, session.world);
  return { host, port: port ?? PORTS[encryption], encryption, account };
}

function isThisMachine(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i.test(host);
}

function quoted(lacking: readonly Word[]): string {
  return lacking.map((word) => `“${words[word]}”`).join('、');
}

/** XIAONENG_MAIL_PASSWORD, else the password of the person's settings, which nobody else may read, for the server and the user beside it alone. */
function accountOf(user: string | undefined, own: OwnMailSetting, world: World): MailServer['account'] {
  const given = world.env['XIAONENG_MAIL_PASSWORD'];
  const password = given || own.password;
  if (password === undefined) return user === undefined ? undefined : stop('mail-password-absent');
  if (user === undefined) return stop('mail-unset', { lacking: quoted(['account']) });
  if (!given) refuseUnsafe(own, ownPath(world) ?? '', world);
  return { user, password };
}

function refuseUnsafe(own: OwnMailSetting, path: string, world: World): void {
  for (const word of ['server', 'account'] as const)
    if (own[word] === undefined) stop('mail-password-adrift', { path, key: words[word] });
  if (world.mayOthersRead?.(path)) stop('mail-password-open', { path });
}
