import { join } from 'node:path';

/** Where the commands of a page are tried: the ledger they find, the day, and what was done before. */
export interface Scene {
  readonly ledger: 'sample' | 'none';
  readonly today: string;
  readonly before?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where the reader is; beside the ledger unless it is said. */
  readonly folder?: string;
  /** An example in the page, and what stands for it here. */
  readonly means?: readonly [string, string];
}

const repository = join(import.meta.dirname, '../..');
const files = join(repository, 'docs/例');
const maker = join(import.meta.dirname, 'files/document.mjs');
const paper = (name: string) => `node '${maker}' ${name} < '${files}/通知.txt'`;

/** What a server of an office has: the program, the ledger, who gets which mail, and a program that sends it. */
const server = [
  `mkdir -p ~/srv/out && ln -s '${repository}' ~/srv/xiaoneng && git clone -q . ~/srv/clone && ln -s clone/ledger ~/srv/ledger`,
  `printf '#!/bin/sh\\nexec cat > /dev/null\\n' > ../bin/mail && chmod +x ../bin/mail`,
  `printf '区教育局,jyj@example.invalid\\n' > 收件人.csv`,
];

/** By the name that a page gives them: `<!-- 试：样例账本 -->`. */
export const scenes: Readonly<Record<string, Scene>> = {
  样例账本: { ledger: 'sample', today: '2022-06-30', before: [`ln -s '${repository}/bin' bin`] },
  演示账本: { ledger: 'none', today: '2025-12-31' },
  空文件夹: { ledger: 'none', today: '2022-02-14', before: [`cp '${files}'/通知.txt '${files}'/旧台账.csv .`] },
  '样例账本，7k3q 是新登记的一项': { ledger: 'sample', today: '2022-02-14', means: ['7k3q', '#1'] },
  '样例账本，有一份请示': { ledger: 'sample', today: '2022-04-15', before: [paper('请示.docx')] },
  '样例账本，有公用的仓库和甲、乙两区的账': {
    ledger: 'sample',
    today: '2022-06-30',
    before: [
      'git init -q --bare ../shared.git && git remote add origin ../shared.git && git push -q -u origin main',
      'mkdir 甲区 乙区 && cp -r ledger 甲区/ && cp -r ledger 乙区/',
    ],
  },
  '样例账本里，外面有一份通知': {
    ledger: 'sample',
    today: '2022-02-14',
    before: [paper('通知.docx')],
    folder: 'ledger',
  },
  '样例账本，有两张旧表': {
    ledger: 'sample',
    today: '2022-12-31',
    before: ['xiaoneng export --today 2022-12-31 -o 台账.xlsx', `cp '${files}/问题清单.csv' .`],
  },
  '样例账本，有一张单位名单': {
    ledger: 'sample',
    today: '2022-12-31',
    before: [`cp '${files}/单位名单.csv' .`],
  },
  '样例账本，有一份放假通知': {
    ledger: 'sample',
    today: '2026-11-20',
    before: ['cp ../files/notice-2027.txt 通知.txt'],
  },
  '样例账本，导入了一份放假通知': {
    ledger: 'sample',
    today: '2026-11-26',
    before: ['xiaoneng calendar import ../files/notice-2027.txt --today 2026-11-26'],
  },
  '样例账本，外壳是 bash': { ledger: 'sample', today: '2022-06-30', env: { SHELL: '/bin/bash' } },
  服务器: { ledger: 'sample', today: '2022-06-27', before: server },
  两个县的账本: {
    ledger: 'sample',
    today: '2022-06-30',
    before: ['mkdir 市 && cp -r ledger 市/甲县 && cp -r ledger 市/乙县'],
  },
  省里的服务器: {
    ledger: 'sample',
    today: '2022-06-30',
    before: [
      ...server,
      'for d in 甲县 乙县; do cp -r ledger ../$d && (cd ../$d && git init -q && git add . && git commit -qm 起点) || exit 1; done',
      'mkdir ~/srv/省 && git clone -q ../甲县 ~/srv/省/甲县 && git clone -q ../乙县 ~/srv/省/乙县',
    ],
  },
  '样例账本里，账本自己是仓库': {
    ledger: 'sample',
    today: '2022-06-30',
    before: ['git init -q ledger && cd ledger && git add . && git commit -qm 起点'],
    folder: 'ledger',
  },
  年底: { ledger: 'sample', today: '2023-01-04', before: ['git mv ledger 台账', 'git commit -qm 改名'] },
};

/** What the page tells in words between two blocks; the scene goes on. */
export const deeds: Readonly<Record<string, string>> = {
  登记了单位: `cp '${files}/units.yaml' .`,
};
