import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { environment } from '../environment.ts';
import { lacking } from '../needs.ts';
import { place } from './clerks.ts';

const program = join(import.meta.dirname, '../../bin/xiaoneng.js');
const sessions = join(import.meta.dirname, '../sessions');

/** A server that holds units to what they may do, and the clone of one of them; `told` is permissions.yaml. */
interface Ground {
  readonly server: string;
  readonly office: string;
  readonly unit: string;
  readonly env: NodeJS.ProcessEnv;
}

const PERMISSIONS = `督查室:
  邮箱: [qian@example.com]
承办单位:
  - 单位: 区应急管理局
    邮箱: [zhang@example.invalid]
`;

function ground(told = PERMISSIONS, more: NodeJS.ProcessEnv = {}): Ground {
  const root = place();
  const [server, office, unit, bin] = ['台账.git', '督查室', '应急局', 'bin'].map((name) => join(root, name)) as [
    string,
    string,
    string,
    string,
  ];
  mkdirSync(join(root, 'home'));
  cpSync(join(sessions, 'bin'), bin, { recursive: true });
  writeFileSync(join(bin, 'xiaoneng'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, { mode: 0o755 });
  cpSync(join(sessions, 'ledgers/several'), join(office, 'ledger'), { recursive: true });
  writeFileSync(join(office, 'ledger/permissions.yaml'), told);
  writeFileSync(join(office, 'README.md'), '# 台账\n');
  const base = environment({ HOME: join(root, 'home'), ...more });
  const env = { ...base, PATH: `${bin}:${base['PATH']}`, GIT_CONFIG_NOSYSTEM: '1' };
  const here = { server, office, unit, env };
  const done = sh(
    here,
    office,
    `git init --quiet --initial-branch=main && git add . && git commit --quiet --message=起点 &&
     git init --quiet --bare --initial-branch=main '${server}' && git remote add origin '${server}' &&
     git push --quiet --set-upstream origin main && xiaoneng hook install --server '${server}' &&
     git clone --quiet '${server}' '${unit}'`,
  );
  expect(done.status, done.said).toBe(0);
  rmSync(join(server, 'hooks/post-receive'));
  return here;
}

function sh({ env }: Pick<Ground, 'env'>, folder: string, script: string) {
  mkdirSync(folder, { recursive: true });
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}`.replaceAll(/ +$/gm, '') };
}

const ME = 'as 张某 zhang@example.invalid';
const OWN = 'ledger/tasks/2022/RW20220214-7K3Q.yaml';
const OTHERS = 'ledger/tasks/2022/RW20220214-7K9A.yaml';
const COMMIT = `git add --all --force && ${ME} git commit --quiet --message=改`;
const PROGRESS = `${ME} on 2022-03-02 progress 7K3Q 已排查120户 --by 张某`;

/** What somebody does in the clone of the unit, and what the server says to it: nothing where it takes it. */
type Row = readonly [what: string, script: string, told: string, ref?: string];

/** What the server said to each that was not to be said, and where `check` did not say the same before. */
function wrongly(here: Ground, rows: readonly Row[], isTold = true): string[] {
  return rows.flatMap((row) => {
    const [what, script, told, ref = 'HEAD:main'] = row;
    sh(here, here.unit, FRESH);
    const made = sh(here, here.unit, script);
    if (made.status !== 0) return [`${what}: ${made.said}`];
    const checked =
      isTold && row[3] === undefined ? sh(here, here.unit, `${ME} xiaoneng check --ledger ledger`) : undefined;
    const { status, said } = sh(here, here.unit, `git push --quiet origin ${ref}`);
    const isRight = told === '' ? status === 0 : status !== 0 && said.includes(told);
    const isForetold = checked === undefined || foretells(checked.said, told);
    const all = [
      [isRight, `${what}: ${said || 'taken'}`] as const,
      [isForetold, `check, ${what}: ${checked?.said}`] as const,
    ];
    return all.flatMap(([isSo, wrong]) => (isSo ? [] : [wrong]));
  });
}

const FRESH = `git merge --abort; git fetch --quiet; git checkout --quiet -f main; git reset --quiet --hard origin/main
git clean -qfdx; git branch | grep -v main | xargs -r git branch --quiet -D`;

function foretells(checked: string, told: string): boolean {
  return told === '' ? !checked.includes('（refused）') : checked.includes(told);
}

describe('a push of a unit', () => {
  it('is taken where it is of its own tasks and of what it may enter', () => {
    const here = ground();
    const rows: Row[] = [
      ['progress', PROGRESS, ''],
      [
        'several',
        `${ME} on 2022-03-02 acknowledge 7K3Q C8DN --by 张某 && ${ME} on 2022-03-02 claim C8DN 办好 --by 张某`,
        '',
      ],
      ['a file', `echo 表 > ../表.txt && ${ME} on 2022-03-02 attach 7K3Q ../表.txt --by 张某`, ''],
      ['undone', `${ME} on 2022-03-02 complete 7K3Q 查完 --by 张某 && ${ME} on 2022-03-02 undo --by 张某`, ''],
      [
        'corrected',
        `${PROGRESS}x && ${ME} on 2022-03-02 correct 7K3Q --entry -1 --set 内容=已排查130户 写错 --by 张某; true`,
        '',
      ],
      ['a branch of its own', PROGRESS.replace('120', '140'), '', 'HEAD:refs/heads/yj'],
    ];
    expect(wrongly(here, rows)).toEqual([]);
  });

  it('is refused, with the reason, where it oversteps', () => {
    const here = ground();
    const rows: Row[] = [
      [
        'a task of others',
        `${ME} on 2022-03-02 progress 7K9A 已查完 --by 张某`,
        '由区住房和城乡建设局牵头，不是区应急管理局',
      ],
      ['its own limit', `${ME} on 2022-03-02 edit 7K3Q --set 办结时限=2022-12-30 --by 张某`, '改了“办结时限”'],
      [
        'its own acceptance',
        `${ME} on 2022-03-02 claim 7K3Q 办好 --by 张某 && ${ME} on 2022-03-02 accept 7K3Q --by 张某`,
        '登记“认可”',
      ],
      ['permissions', `echo '未列明: 督查室' >> ledger/permissions.yaml; ${COMMIT}`, 'permissions.yaml'],
      ['no permissions', `rm ledger/permissions.yaml; ${COMMIT}`, 'permissions.yaml'],
      [
        'permissions and what they would allow',
        `sed -i 's/zhang/li/; s/qian@example.com/zhang@example.invalid/' ledger/permissions.yaml; ${COMMIT}; ${ME} on 2022-03-02 complete 7K3Q 查完 --by 张某`,
        'permissions.yaml',
      ],
      [
        'a rename',
        `git mv ${OWN} ledger/tasks/2022/RW20220214-7K3R.yaml; sed -i s/7K3Q/7K3R/ ledger/tasks/2022/RW20220214-7K3R.yaml; ${COMMIT}`,
        '改了名',
      ],
      ['a delete', `git rm --quiet ${OWN}; ${COMMIT}`, '删去'],
      ['a delete of all', `git rm --quiet -r ledger; ${COMMIT}`, 'ledger/xiaoneng.yaml 没有了', 'main:refs/heads/main'],
      [
        'a new task',
        `sed 's/7K3Q/7K3R/; s/事项: /事项: 另/' ${OWN} > ledger/tasks/2022/RW20220214-7K3R.yaml; ${COMMIT}`,
        '新建：任务由督查室登记',
      ],
    ];
    expect(wrongly(here, rows)).toEqual([]);
  });

  it('is refused for what it does beside the ledger, and for ledgers of its own making', () => {
    const here = ground();
    const outside = ' 不在账本里，区应急管理局的 zhang@example.invalid 不能改';
    const rows: Row[] = [
      ['a file', `echo 字 >> README.md; ${COMMIT}`, `README.md${outside}`],
      ['a file moved out', `git mv ledger/tasks/2022/RW20220214-7K3Q.yaml x.yaml; ${COMMIT}`, `x.yaml${outside}`],
      [
        'a file moved in',
        `mkdir -p ledger/attachments/2022/RW20220214-7K3Q; git mv README.md ledger/attachments/2022/RW20220214-7K3Q/9f86d081884c7d65.md; ${COMMIT}`,
        `README.md${outside}`,
      ],
      ['attributes', `echo '*.yaml filter=x' > .gitattributes; ${COMMIT}`, '.gitattributes'],
      ['a workflow', `mkdir -p .github; echo x > .github/x.yml; ${COMMIT}`, `.github/x.yml${outside}`],
      ['a ledger above', `cp ledger/xiaoneng.yaml .; ${COMMIT}`, `xiaoneng.yaml${outside}`],
      ['a ledger beside', `cp -r ledger ledger2; rm ledger2/permissions.yaml; ${COMMIT}`, outside],
      ['a ledger within', `mkdir ledger/tasks/x; cp ledger/xiaoneng.yaml ledger/tasks/x; ${COMMIT}`, '由督查室登记'],
      [
        'another spelling',
        `mkdir Ledger; cp ledger/xiaoneng.yaml Ledger/; ${COMMIT}`,
        `Ledger/xiaoneng.yaml${outside}`,
      ],
      [
        'another spelling within',
        `mkdir -p ledger/Tasks/2022; cp ${OWN} ledger/Tasks/2022/; ${COMMIT}`,
        '由督查室登记',
      ],
      ['small letters', `cp ${OWN} ledger/tasks/2022/rw20220214-7k3q.yaml; ${COMMIT}`, '由督查室登记'],
      [
        'a name that is not seen',
        `printf x > "ledger/tasks/2022/RW20220214-7K3Q.yaml$(printf '\\342\\200\\213')"; ${COMMIT}`,
        '由督查室登记',
      ],
      ['a longer name', `cp ${OWN} ledger/permissions.yaml.; ${COMMIT}`, '由督查室登记'],
      ['something large', `head -c 52500000 /dev/zero > ledger/big.pdf; ${COMMIT}`, '太大（上限 50MB）'],
      ['a hook', `mkdir ledger/hooks; echo 'rm -rf /' > ledger/hooks/pre-receive; ${COMMIT}`, '由督查室登记'],
      ['settings of the ledger', `echo '*.yaml -diff' > ledger/.gitattributes; ${COMMIT}`, 'ledger/.gitattributes'],
      [
        'a merge that alters what lies outside',
        `git checkout --quiet -b x HEAD~0; ${PROGRESS}x; git checkout --quiet main; ${PROGRESS}y; ${ME} git merge --quiet --no-commit -s ours x; echo 另 >> README.md; ${COMMIT}; true`,
        outside,
      ],
    ];
    expect(wrongly(here, rows)).toEqual([]);
  });

  it('is judged commit by commit, whatever the last of them leaves, and through every merge', () => {
    const here = ground();
    expect(sh(here, here.unit, `${PROGRESS} && git push --quiet`).status).toBe(0);
    expect(
      sh(here, here.office, `git pull --quiet && on 2022-03-03 urge 7K3Q --means 电话 --by 钱某 && git push --quiet`)
        .status,
    ).toBe(0);
    const limit = `${ME} on 2022-03-04 edit 7K3Q --set 办结时限=2022-12-30 --by 张某`;
    const again = `${ME} on 2022-03-04 progress 7K3Q 又查了10户 --by 张某`;
    const noEditor = 'GIT_EDITOR=true ';
    const rows: Row[] = [
      ['an overstep that was taken back', `${limit}; ${again}; ${noEditor}${ME} git revert --no-edit HEAD~1`, ''],
      [
        'one that another person took back',
        `${limit}; ${noEditor}${ME.replaceAll('zhang', 'li')} git revert --no-edit HEAD`,
        'permissions.yaml 里没有 li@example.invalid',
      ],
      ['one of several', `${again}了; ${limit}; ${again}吗`, '改了“办结时限”'],
      [
        'one on a side line',
        `git checkout --quiet -b side; ${limit}; git checkout --quiet main; ${again}呢; ${ME} git merge --quiet --no-edit side`,
        '改了“办结时限”',
      ],
      [
        'a merge that alters',
        `git checkout --quiet -b side; ${again}甲; git checkout --quiet main; ${again}乙; ${ME} xiaoneng hook install > ../null; ${ME} git merge --quiet --no-commit side > ../null 2>&1; sed -i 's/区住房和城乡建设局/区应急管理局/' ${OTHERS}; ${COMMIT}`,
        '合并时改了两边都没有的',
      ],
      [
        'a merge that drops what others did',
        `git checkout --quiet -b side HEAD~1; ${again}丙; ${ME} git merge --quiet --no-edit -s ours main > ../null; git checkout --quiet -B main side`,
        '合并时改了两边都没有的',
      ],
      [
        'a merge of three',
        `for one in a b; do git checkout --quiet -b $one origin/main; ${ME} on 2022-03-04 progress $( [ $one = a ] && echo C8DN || echo 7K3Q) 查$one --by 张某 > ../null; done; git checkout --quiet main; ${ME} git merge --quiet --no-edit a b > ../null 2>&1; sed -i 's/区住房和城乡建设局/区应急管理局/' ${OTHERS}; git add -A; ${ME} git commit --quiet --amend --no-edit`,
        '合并时改了两边都没有的',
      ],
      ['a rewritten line', `git reset --quiet --hard HEAD~1; ${again}丁`, '的历史被改写了', '+HEAD:main'],
      ['an amended line', `${ME} git commit --quiet --amend --message=改写`, '的历史被改写了', '+HEAD:main'],
      ['no line', 'true', '不能删除分支', ':main'],
      [
        'what it brought before, twice',
        `sed -n '/动作: 进展/,$p' ${OWN} > ../null; python3 -c "import re;p='${OWN}';t=open(p,encoding='utf8').read();e=re.search(r'  - 日期: 2022-03-02\\n(    .*\\n)+',t).group(0);open(p,'w',encoding='utf8').write(t+e)"; ${COMMIT}; python3 -c "import re;p='${OWN}';t=open(p,encoding='utf8').read();open(p,'w',encoding='utf8').write(re.sub(r'  - 日期: 2022-03-02\\n(    .*\\n)+','',t))"; ${COMMIT}`,
        '删了 2022-03-02 的“进展”',
      ],
      [
        'a tree with one name twice',
        `new=$(sed 's/牵头单位: .*/牵头单位: 区应急管理局/' ${OTHERS} | git hash-object -w --stdin); inner=$( (git ls-tree HEAD:ledger/tasks/2022; printf '100644 blob %s\\tRW20220214-7K9A.yaml\\n' $new) | git mktree); outer=$(printf '040000 tree %s\\t2022\\n' $inner | git mktree); ledger=$(git ls-tree HEAD:ledger | sed "s/tree [0-9a-f]*\\ttasks/tree $outer\\ttasks/" | git mktree); top=$(git ls-tree HEAD | sed "s/tree [0-9a-f]*\\tledger/tree $ledger\\tledger/" | git mktree); git reset --quiet --soft $(${ME} git commit-tree -p HEAD -m 两个 $top)`,
        '由督查室登记',
      ],
      [
        'nothing by somebody unknown',
        `${ME.replaceAll('zhang', 'li')} git commit --quiet --allow-empty --message=空`,
        'permissions.yaml 里没有 li@example.invalid',
      ],
      [
        'something outside by somebody unknown',
        `echo 字 >> README.md; ${COMMIT.replaceAll('zhang', 'li')}`,
        'permissions.yaml 里没有 li@example.invalid',
      ],
      [
        'a new branch by somebody unknown',
        `${again.replaceAll('zhang', 'li')}`,
        'permissions.yaml 里没有 li@example.invalid',
        'HEAD:refs/heads/li',
      ],
      ['a tag on what is not there', again, '指的不是这里已有的提交', 'HEAD:refs/tags/新'],
      [
        'a branch that begins before the permissions',
        `first=$(git rev-list --max-parents=0 HEAD); git checkout --quiet -b old $first; ${limit}`,
        '改了“办结时限”',
        'HEAD:refs/heads/old',
      ],
    ];
    expect(wrongly(here, rows)).toEqual([]);
  });
});

const without = lacking('a push that has to be signed', ['command -v gpg', 'command -v ssh-keygen']);

describe.skipIf(without !== undefined)('a push that has to be signed', () => {
  /** Keys in a home of their own: three of ssh, of which one is over and one is nobody's, and three of gpg alike. */
  function keys(root: string) {
    const home = join(root, 'keys');
    const env = environment({ HOME: home, GNUPGHOME: join(home, 'gnupg') });
    const said = sh({ env }, home, KEYS);
    onTestFinished(() => void sh({ env }, home, 'gpgconf --kill all'));
    expect(said.status, said.said).toBe(0);
    return { home, env, prints: said.said.trim().split('\n').slice(-6) };
  }

  it('is taken of the keys that are written down, and of no other, nor of one that is over, nor without', () => {
    const { home, env, prints } = keys(place());
    const [mine = '', old = '', , gpg = '', over = ''] = prints;
    const told = `督查室:\n  邮箱: [qian@example.com]\n  签名: [${old}]\n承办单位:\n  - 单位: 区应急管理局\n    邮箱: [zhang@example.invalid]\n    签名: [${mine}, ${gpg}, ${over}]\n`;
    const here = ground(told, { ...env, GIT_CONFIG_GLOBAL: join(home, 'gitconfig') });
    const signed = (how: string) =>
      `${PROGRESS.replace('户', how.replaceAll(/\W/g, ''))} && git ${how} commit --quiet --amend --no-edit -S`;
    const ssh = (key: string) => `-c gpg.format=ssh -c user.signingkey=${home}/${key}.pub`;
    const pgp = (key: string, more = '') => `-c user.signingkey=${key} ${more}`;
    const as = (script: string, who = ME) => script.replace('&& git', `&& ${who} git`);
    const rows: Row[] = [
      ['its key of ssh', as(signed(ssh('mine'))), ''],
      ['its key of gpg', as(signed(pgp(gpg))), ''],
      ['its key, under any e-mail', as(signed(ssh('mine')), 'as 张某 z@example.invalid'), ''],
      ['no signature', PROGRESS, 'zhang@example.invalid 要有签名，'],
      ['the office without a signature', `on 2022-03-04 complete 7K3Q 查完 --by 钱某`, 'qian@example.com 要有签名，'],
      [
        'the office by the key of the unit',
        `on 2022-03-04 complete 7K3Q 查完 --by 钱某 && git ${ssh('mine')} commit --quiet --amend --no-edit -S`,
        '没有准单位登记“办结”',
      ],
      [
        'a key of ssh of nobody',
        as(signed(ssh('other'))),
        'permissions.yaml 里没有 zhang@example.invalid、签名 SHA256:',
      ],
      ['a key of ssh that is over', as(signed(ssh('old'))), '，签名的公钥不在服务器的 allowed_signers 里，或者过了期'],
      ['a key of gpg that is over', as(signed(pgp(over, `-c gpg.program=${home}/gpg-then`))), '，签名的钥匙过了期'],
      [
        'a key of gpg of nobody',
        as(signed(pgp('other@example.invalid'))),
        'permissions.yaml 里没有 zhang@example.invalid、签名 ',
      ],
      ['one signed, one not', `${as(signed(ssh('mine')))} && ${PROGRESS}了`, 'zhang@example.invalid 要有签名，'],
      [
        'a signature of other words',
        `${as(signed(ssh('mine')))} && git cat-file commit HEAD | sed 's/^tree .*/tree '$(git rev-parse HEAD~1^{tree})/ > ../c && git reset --quiet --soft $(git hash-object -t commit -w ../c)`,
        '，签名不对',
      ],
    ];
    expect(wrongly(here, rows, false)).toEqual([]);
    // where nothing is set up by which it could be looked at, it says so
    expect(sh(here, home, 'sed -i /allowedSigners/d gitconfig').status).toBe(0);
    expect(
      wrongly(
        here,
        [['a key nobody can look at', as(signed(ssh('mine'))), '签名核对不了，服务器上没有它的公钥']],
        false,
      ),
    ).toEqual([]);
  });
});

const KEYS = `set -e
mkdir -m 700 gnupg
for one in mine old other; do ssh-keygen -q -t ed25519 -N '' -C $one -f $one; done
{ echo "zhang@example.invalid $(cut -d' ' -f1,2 mine.pub)"; echo "zhang@example.invalid valid-before=\\"20200101\\" $(cut -d' ' -f1,2 old.pub)"; echo "x@example.invalid $(cut -d' ' -f1,2 other.pub)"; } > allowed
printf '[gpg "ssh"]\\n\\tallowedSignersFile = %s/allowed\\n' "$PWD" > gitconfig
then='--faked-system-time 20200601T000000'
for one in good:never over:2020-07-01 other:never; do gpg --batch --quiet $then --passphrase '' --quick-gen-key "\${one%%:*} <\${one%%:*}@example.invalid>" ed25519 sign \${one#*:} 2> ../gpg.err; done
printf '#!/bin/sh\\nexec gpg %s! "$@"\\n' "$then" > gpg-then && chmod +x gpg-then
for one in mine old other; do ssh-keygen -lf $one.pub | cut -d' ' -f2; done
for one in good over other; do gpg --list-keys --with-colons $one@example.invalid 2> ../gpg.err | grep ^fpr | head -1 | cut -d: -f10; done
`;
