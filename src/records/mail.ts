import type * as z from 'zod';
import { marked } from '../vocabulary/anatomy.ts';
import { mailEncryption } from '../vocabulary/choices.ts';
import { namesOf, record, text, written } from '../vocabulary/record.ts';

/** One address and nothing else: no name, no space, no second address, so that it may stand in a header (RFC 5321 4.1.2). */
const ADDRESS =
  /^(?=.{3,254}$)[A-Za-z0-9._%+'=&~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** 电子邮箱. */
export const mailAddress = addressCodec();

/** The same of a unit, which may be written anew whenever it moves: no figure rests on it. */
export const unitMailbox = marked(addressCodec(), { free: true });

function addressCodec() {
  return written<string>(
    '一个邮箱地址',
    'yjj@example.invalid',
    (input) => (ADDRESS.test(input) && !/^\.|\.\.|\.@/.test(input) ? input : undefined),
    (value) => value,
  );
}

const port = written<number>(
  '端口（1 到 65535）',
  '465',
  (input) => (/^[1-9]\d{0,4}$/.test(input) && Number(input) <= 65_535 ? Number(input) : undefined),
  String,
);

/** A name or an address of a machine, and nothing else. */
const host = written<string>(
  '服务器',
  'smtp.example.invalid',
  (input) =>
    /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:]{2,39})$/.test(input) ? input : undefined,
  (value) => value,
);

const fields = {
  server: host.optional(),
  port: port.optional(),
  encryption: mailEncryption.codec.optional(),
  account: text.optional(),
  sender: mailAddress.optional(),
  replyTo: mailAddress.optional(),
  blindCopy: namesOf(mailAddress).optional(),
};

/** 发信: the office's mail server, and under which addresses it writes; no password, for all who have the ledger read it. */
export const mailSetting = record(fields);

/** The same in the settings of a person, where the password may stand. */
export const ownMailSetting = record({ ...fields, password: text.optional() });

export type MailSetting = z.output<typeof mailSetting>;
export type OwnMailSetting = z.output<typeof ownMailSetting>;
