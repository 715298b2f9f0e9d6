import type { MailFault, MailServer, RefusedAddress } from './world.ts';

/** What nodemailer tells of what went wrong. */
interface Told {
  readonly message: string;
  readonly code?: string | undefined;
  readonly originalCode?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly recipient?: string | undefined;
  readonly rejectedErrors?: readonly Told[] | undefined;
}

/** How far it had come: nothing was on its way yet, or some or all of the mail was. */
export type Reached = 'greeting' | 'sending';

/** What went wrong in clerk's words: where, of whom, and what the server says itself. */
export function mailFault(told: Told, server: MailServer, reached: Reached): MailFault {
  const { command = '', responseCode = 0 } = told;
  const isOfLetter = /^(?:RCPT TO|DATA|API)$/.test(command);
  const isOfWay = reached !== 'greeting' && isBroken(told);
  return {
    isSent: false,
    of: isOfWay ? 'way' : isOfLetter ? 'letter' : 'server',
    isUnsure: isOfWay && responseCode === 0,
    reason: `${reasonOf(told, server, reached)}${answerOf(told)}`,
    refused: refusedIn(told, server),
  };
}

/** Whom the server does not take, as it says of each: for good or for now. */
export function refusedIn({ rejectedErrors = [] }: Pick<Told, 'rejectedErrors'>, server: MailServer): RefusedAddress[] {
  return rejectedErrors.map((one) => ({
    address: one.recipient ?? '',
    reason: `${reasonOf(one, server, 'sending')}${answerOf(one)}`,
  }));
}

const BROKEN = new Set(['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EPROTOCOL']);

function isBroken({ code = '' }: Told): boolean {
  return BROKEN.has(code);
}

function reasonOf(told: Told, { host, port }: MailServer, reached: Reached): string {
  const { code, command, responseCode = 0 } = told;
  const place = `${host}:${port}`;
  if (code === 'EDNS') return `找不到服务器 ${host}`;
  if (code === 'EAUTH' || code === 'ENOAUTH' || responseCode === 530) return `服务器 ${place} 不认这个用户或口令`;
  if (code === 'ETLS' || isUntrusted(told)) return `到服务器 ${place} 的加密连接没有建成`;
  if (isBroken(told)) return reached === 'greeting' ? `连不上服务器 ${place}` : '发到一半连接断了';
  if (command === 'MAIL FROM') return '服务器不收这个发件地址的信';
  if (command === 'RCPT TO') return responseCode >= 500 ? '服务器不收这个地址' : '服务器暂时不收这个地址';
  return responseCode >= 500 ? '服务器不收这封信' : '服务器暂时不收这封信';
}

/** A certificate that nobody vouches for, or that is another machine's, comes as trouble of the socket. */
function isUntrusted({ originalCode = '', message }: Told): boolean {
  return (
    /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/.test(originalCode) || /certificate|altnames/i.test(message)
  );
}

const LONG = 160;

/** What the server answered, or what the machine says, as far as it can be printed. */
function answerOf({ response, originalCode, code }: Told): string {
  const said = response ? response.replace(/[\p{C}\s]+/gu, ' ').trim() : (originalCode ?? code ?? '');
  if (said === '') return '';
  return `（${said.length > LONG ? `${said.slice(0, LONG)}……` : said}）`;
}
