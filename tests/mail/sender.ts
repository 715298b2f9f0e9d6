import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../environment.ts';
import { scratch } from '../world/scratch.ts';

const program = join(import.meta.dirname, '../../bin/xiaoneng.js');
const several = join(import.meta.dirname, '../sessions/ledgers/several');

export const UNITS = { 区应急管理局: 'yj', 区住房和城乡建设局: 'zj', 青溪镇: 'qx' } as const;

/** The day on which each of the three units is late. */
export const DAY = '2022-03-08';

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** A line of the answer for each unit, without what stands in other columns. */
  readonly of: (unit: string) => string;
}

export interface Sender {
  readonly folder: string;
  readonly outbox: string;
  /** remind --mail, and whatever else is typed. */
  mail(...more: readonly string[]): Promise<Ended>;
  mailOn(day: string, ...more: readonly string[]): Promise<Ended>;
  begin(...args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> };
  /** The settings of the person, and who may read them. */
  own(text: string, mode?: number): void;
  env: Readonly<Record<string, string>>;
  /** The numbers of the messages in a folder of the outbox. */
  lying(folder: string): string[];
  message(folder: string, id: string): Readonly<Record<string, unknown>>;
}

/** A ledger whose units have addresses, and the settings of a server, as lines under 发信. */
export function sender(setting: readonly string[], change: (units: string) => string = (units) => units): Sender {
  const folder = scratch();
  mkdirSync(join(folder, 'home'));
  cpSync(several, join(folder, 'ledger'), { recursive: true });
  const [units, office] = [join(folder, 'ledger/units.yaml'), join(folder, 'ledger/xiaoneng.yaml')];
  writeFileSync(units, change(addressed(readFileSync(units, 'utf8'))));
  const mail = ['发信:', ...setting.map((line) => `  ${line}`), ''];
  writeFileSync(office, `${readFileSync(office, 'utf8')}公文:\n  - 联系人: 钱某，00000000\n${mail.join('\n')}`);
  const outbox = join(folder, 'out');
  const started: Sender = {
    folder,
    outbox,
    env: {},
    begin: (...args) => begin(folder, args, started.env),
    mail: (...more) => started.mailOn(DAY, ...more),
    mailOn: (day, ...more) => {
      const line = ['remind', '--part', '逾期', '--mail', '--outbox', outbox, '--today', day, ...more];
      return started.begin(...line).ended;
    },
    own: (text, mode = 0o600) => {
      mkdirSync(join(folder, 'home/.config/xiaoneng'), { recursive: true });
      writeFileSync(join(folder, 'home/.config/xiaoneng/config.yaml'), text);
      chmodSync(join(folder, 'home/.config/xiaoneng/config.yaml'), mode);
    },
    lying: (name) =>
      existsSync(join(outbox, name)) ? readdirSync(join(outbox, name)).map((one) => one.replace('.json', '')) : [],
    message: (name, id) => JSON.parse(readFileSync(join(outbox, name, `${id}.json`), 'utf8')),
  };
  return started;
}

/** Settings for a server on this machine to which nothing is encrypted. */
export function plain(port: number): string[] {
  return ['服务器: 127.0.0.1', `端口: ${port}`, '加密: 不加密', '发件地址: dcs@yunshan.example'];
}

function addressed(units: string): string {
  const named = Object.entries(UNITS);
  return named.reduce(
    (text, [unit, name]) => text.replace(`名称: ${unit}\n`, `$&    电子邮箱: ${name}@unit.example\n`),
    units,
  );
}

function begin(folder: string, args: readonly string[], more: Sender['env']) {
  const env = environment({ HOME: join(folder, 'home'), XIAONENG_WAIT: '240', ...more });
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    said.out += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece) => {
    said.err += piece;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...said, of: (unit) => rowOf(said.out, unit) }));
  });
  return { child, ended };
}

/** 已发; 没有发出 服务器不收这个地址…: what a row says of a unit. */
function rowOf(out: string, unit: string): string {
  const row = out.split('\n').find((line) => line.includes(`  ${unit} `)) ?? '';
  const [, result = '', note = ''] = /^(\S+) .*?TX\d{8}-[0-9A-F]{8}(?: {2}(.*))?$/.exec(row) ?? [];
  return `${result} ${note}`.trim();
}
