import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { environment } from '../environment.ts';

/** What a server has taken over. */
export interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  readonly bytes: Buffer;
}

/** How a server behaves: what it answers to a recipient, and when it has a message, before it says so. */
export interface Behaviour {
  readonly onRecipient?: (address: string) => number | undefined;
  /** A code refuses the message; a promise that never ends leaves the sender waiting. */
  readonly onMessage?: (to: string) => number | undefined | Promise<undefined>;
  readonly options?: SMTPServerOptions;
}

export interface Office {
  readonly port: number;
  readonly taken: Taken[];
  /** How many logged in, rightly or wrongly. */
  logins: number;
  behaviour: Behaviour;
  /** How many connections there were. */
  connections: number;
  /** Cuts the connection that is open. */
  cut(): void;
  /** Cuts it, and takes no other. */
  stop(): void;
}

export const PASSWORD = '秘密 pass';

/** A real mail server on this machine, that keeps what it takes; gone when the test is over. */
export async function mailOffice(behaviour: Behaviour = {}): Promise<Office> {
  let open: Socket | undefined;
  const cut = () => void open?.destroy();
  const office: { -readonly [K in keyof Office]: Office[K] } = {
    port: 0,
    taken: [],
    logins: 0,
    behaviour,
    connections: 0,
    cut,
    stop: cut,
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: behaviour.options?.cert ? [] : ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onAuth: ({ username, password }, _, done) => {
      office.logins += 1;
      if (username === 'dcs' && password === PASSWORD) done(null, { user: username });
      else done(answer(535, '5.7.8 authentication failed'));
    },
    onRcptTo: ({ address }, _, done) => {
      const code = office.behaviour.onRecipient?.(address);
      done(code ? answer(code, code < 500 ? '4.7.1 greylisted, try again' : '5.1.1 mailbox unavailable') : null);
    },
    onData: async (stream, session, done) => {
      const bytes = await whole(stream);
      if (!bytes) return;
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const code = await office.behaviour.onMessage?.(to[0] ?? '');
      if (code) return done(answer(code, 'not taken'));
      const { mailFrom } = session.envelope;
      office.taken.push({ from: mailFrom ? mailFrom.address : '', to, bytes });
      return done();
    },
    ...behaviour.options,
  });
  // connections that are cut are what some of the tests are about
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    open = socket;
    office.connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  office.stop = () => {
    server.server.close();
    cut();
  };
  office.port = (server.server.address() as AddressInfo).port;
  return office;
}

/** All that came; nothing where the connection was lost meanwhile. */
async function whole(stream: AsyncIterable<unknown>): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of stream) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  } catch {
    return undefined;
  }
}

function answer(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** What arrived, as another program reads it. */
export function letters({ taken }: Pick<Office, 'taken'>): Promise<(Omit<Email, 'to'> & Pick<Taken, 'to'>)[]> {
  return Promise.all(taken.map(async ({ to, bytes }) => ({ ...(await PostalMime.parse(bytes)), to })));
}

/** A key and a certificate for localhost that nobody vouches for; where the certificate lies. */
export function certificate(folder: string) {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const named = ['-days', '36500', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  execFileSync('openssl', [...request, ...named, '-keyout', key, '-out', cert], {
    env: environment(),
    stdio: 'ignore',
  });
  return { file: cert, key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}
