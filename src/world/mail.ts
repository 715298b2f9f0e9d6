import { createTransport, type NodemailerError, type SMTPSentMessageInfo, type Transporter } from 'nodemailer';
import { formatMoment } from '../calendar/moment.ts';
import { mailFault, refusedIn } from './mail-fault.ts';
import type { Mail, MailLetter, MailServer } from './world.ts';

/** How long a server may keep silent, in milliseconds: before it greets, and at any other step. */
const GREETING = 15_000;
const SILENCE = 60_000;

/** Mail by nodemailer, over a connection of its own for each letter; no file and no address is read for one. */
export const smtpMail: Mail = {
  write: async (letter) => {
    const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...ENCLOSED });
    const { message } = await writer.sendMail(messageOf(letter));
    return new Uint8Array(message as Buffer);
  },
  greet: async (server) => {
    const transport = transportTo(server);
    try {
      await transport.verify();
      return undefined;
    } catch (error) {
      return mailFault(error as NodemailerError, server, 'greeting');
    }
  },
  send: async (mail, { from, to }, server) => {
    try {
      const envelope = { from, to: [...to] };
      const info = await transportTo(server).sendMail({ raw: Buffer.from(mail), envelope });
      return { isSent: true, refused: refusedIn(info, server) };
    } catch (error) {
      return mailFault(error as NodemailerError, server, 'sending');
    }
  },
};

const ENCLOSED = { disableFileAccess: true, disableUrlAccess: true } as const;

function transportTo({ host, port, encryption, account }: MailServer): Transporter<SMTPSentMessageInfo> {
  return createTransport({
    host,
    port,
    secure: encryption === 'implicit',
    requireTLS: encryption === 'starttls',
    ignoreTLS: encryption === 'none',
    ...(account && { auth: { user: account.user, pass: account.password } }),
    connectionTimeout: GREETING,
    greetingTimeout: GREETING,
    socketTimeout: SILENCE,
    ...ENCLOSED,
  });
}

function messageOf({ id, from, to, replyTo, subject, writtenAt, text, html, isDraft, files }: MailLetter) {
  return {
    messageId: `<${id}>`,
    date: new Date(`${formatMoment({ minute: 0, ...writtenAt }).replace(' ', 'T')}:00+08:00`),
    from,
    to,
    ...(replyTo && { replyTo }),
    subject: subject.replace(/\s+/g, ' '),
    text,
    html,
    xMailer: false as const,
    // nobody's absence is to be told to a program (RFC 3834)
    headers: { 'Auto-Submitted': 'auto-generated', ...(isDraft && { 'X-Unsent': '1' }) },
    attachments: files.map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(bytes),
    })),
  };
}
