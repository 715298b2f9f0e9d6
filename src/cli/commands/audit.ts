import { type Anchor, anchorLine, anchorsIn } from '../../audit/anchor.ts';
import { notUnderstood } from '../../audit/census.ts';
import { type AuditFinding, isHint } from '../../audit/finding.ts';
import { auditFindings } from '../../audit/findings.ts';
import type { Commit } from '../../audit/past.ts';
import { misdated, receiptIn, withdrawn } from '../../audit/received.ts';
import { uncommittedIn } from '../../audit/uncommitted.ts';
import { auditView } from '../../views/history/audit.ts';
import { ANCHORS, type Git } from '../../world/world.ts';
import { exits, isStop, stop, tryTo } from '../contract/outcome.ts';
import { filesLoose } from '../past/loose.ts';
import { aboutMerge } from '../past/merges.ts';
import { command } from '../session/command.ts';
import { historyOf } from '../session/history.ts';
import type { OpenLedger } from '../session/session.ts';

/** A line to be kept elsewhere. */
const anchor = command({
  name: 'anchor',
  alias: '锚',
  summary: '印出一行锚，抄在纸上或存在别处；以后凭它看出历史有没有被改写',
  plain: true,
  run: (_, session) => {
    const open = session.open();
    historyOf(open, { only: () => true });
    const git = open.world.git(open.folder);
    const now: Anchor = { day: session.asOf.day, commit: git.commitNamed('HEAD') ?? '', count: git.countTo('HEAD') };
    return { kind: 'text', text: `${anchorLine(now)}\n` };
  },
});

/** 审计 of all history, or of what came after a commit. */
export const audit = command({
  name: 'audit',
  alias: '审计',
  summary: '审计：迟记、改删经过、过期后改时限、删除改名、不是本程序的提交、历史被改写，逐条带提交和位置',
  options: [
    { flags: '--since <提交>', help: '只看这个提交（或标签）以后的' },
    { flags: '--anchor <锚>', help: '核对 audit anchor 印出来的一行，或存着这些行的文件' },
  ],
  examples: ['xiaoneng audit', 'xiaoneng audit --anchor 锚.txt', 'xiaoneng audit anchor >> 锚.txt'],
  subcommands: [anchor],
  run: (input, session) => {
    const open = session.open();
    const git = open.world.git(open.folder);
    const { calendar, rules } = open.terms;
    const signatures = rules.get('signatures', session.asOf.day).value === 'needed';
    const since = input.options.since;
    const range = since === undefined ? 'HEAD' : `${since}..HEAD`;
    const commits = historyOf(open, { signatures, range });
    const counts = git.changeCounts(range);
    if (!counts) return stop('changes-uncounted');
    const unclear = notUnderstood(commits, counts);
    const anchored = anchoredFindings(input.options.anchor, git, open);
    const shallow: AuditFinding[] = git.isShallow()
      ? [{ kind: 'shallow', path: '', text: '浅克隆，看不到更早的提交；用 git fetch --unshallow 取全' }]
      : [];
    const noted = notedFindings(commits, git, open);
    const { progress } = open.world.terminal;
    const found = [
      ...auditFindings(commits, { calendar, rules }, takenBack(commits, open)),
      ...commits.flatMap((commit, i) => {
        progress(`审计 ${i + 1}/${commits.length}`);
        return aboutMerge(commit, git);
      }),
    ];
    const loose = filesLoose(git, open);
    const beside = [...replacedIn(git), ...uncommittedIn(loose)];
    const findings = [...anchored.findings, ...noted.findings, ...shallow, ...beside, ...found];
    const view = auditView(findings, commits.length, [...unclearNotes(unclear), ...anchored.notes, ...noted.notes]);
    const known = findings.every(isHint) ? exits.done : exits.findings;
    const exit = unclear.length > 0 ? exits.incomplete : known;
    return { kind: 'answer', view, problems: open.errors(), tellsLoose: loose.map(({ path }) => path), exit };
  },
});

/** What the server has noted of each push, as far as it has been fetched, against history. */
function notedFindings(commits: readonly Commit[], git: Git, { terms }: OpenLedger) {
  const upstream = git.shared.upstream();
  const { branch, commit } = upstream ?? {};
  const noted = git.commitNamed(ANCHORS) === undefined ? [] : (git.commits(ANCHORS, { everywhere: true }) ?? []);
  const receipts = noted.flatMap(({ message }) => receiptIn(message) ?? []).toReversed();
  const here = receipts.filter((one) => one.branch === branch);
  if (here.length === 0) return { findings: [], notes: upstream || receipts.length > 0 ? [UNNOTED] : [] };
  const lineage = git.lineage(['HEAD', ...(commit === undefined ? [] : [commit])]);
  const findings = [...withdrawn(here, lineage), ...misdated(commits, receipts, lineage, terms)];
  return { findings, notes: [`和服务器记下的 ${here.length} 个锚核对过。`] };
}

/** Silence would look as if all had been compared. */
const UNNOTED =
  '没有和服务器核对：这里没有服务器给这个分支记下的锚。先 xiaoneng sync 取来；服务器上要装过 hook install --server。';

function unclearNotes(commits: readonly string[]): string[] {
  if (commits.length === 0) return [];
  const some = commits.slice(0, 3).map((hash) => hash.slice(0, 8));
  const names = `${some.join('、')}${commits.length > some.length ? ' 等' : ''}`;
  return [`有 ${commits.length} 个提交没有看懂（${names}），里面做了什么要另外核对：git show --stat 提交。`];
}

/** What makes git show something else in the place of what was committed. */
function replacedIn(git: Git): AuditFinding[] {
  return git.replaced().map((hash) => {
    const text = `仓库里用 git replace 换掉了 ${hash.slice(0, 8)}，别的程序看到的不是原来的历史`;
    return { kind: 'replaced', path: '', text };
  });
}

/** Commits from before those looked at that some of them take back. */
function takenBack(commits: readonly Commit[], open: OpenLedger): Commit[] {
  const seen = new Set(commits.map(({ hash }) => hash));
  const named = commits.flatMap(({ trailers }) => trailers.undone ?? []);
  return named
    .filter((hash) => /^[0-9a-f]{40,64}$/.test(hash) && !seen.has(hash))
    .flatMap((hash) => {
      const found = tryTo(() => historyOf(open, { range: `${hash}^!` }));
      return isStop(found) ? [] : found;
    });
}

/** Whether each recorded anchor still lies in history, as far back as it says. */
function anchoredFindings(
  typed: string | undefined,
  git: Git,
  { world }: OpenLedger,
): { findings: AuditFinding[]; notes: string[] } {
  if (typed === undefined) return { findings: [], notes: [] };
  const file = world.files.read(typed);
  const { anchors, broken } = anchorsIn(file.ok ? new TextDecoder().decode(file.bytes) : typed);
  if (anchors.length + broken.length === 0) return stop('anchor-absent', { typed });
  const findings = anchors.flatMap((one) => betrayed(one, git));
  const unclear = broken.map(
    (line): AuditFinding => ({ kind: 'rewritten', path: '', text: `这一行锚认不出来：${line}` }),
  );
  const notes =
    findings.length + unclear.length === 0 ? [`${anchors.length} 个锚都对得上：这些日子以前的历史没有改写。`] : [];
  return { findings: [...findings, ...unclear], notes };
}

function betrayed({ day, commit, count }: Anchor, git: Git): AuditFinding[] {
  const tell = (text: string): AuditFinding[] => [
    { kind: 'rewritten', path: '', text: `${day} 的锚 ${commit.slice(0, 8)}：${text}` },
  ];
  if (git.commitNamed(commit) === undefined) return tell('这个提交已经不在仓库里');
  if (!git.isAncestor(commit, 'HEAD')) return tell('这个提交已经不在现在的历史里');
  const found = git.countTo(commit);
  return found === count || git.isShallow() ? [] : tell(`到那时应有 ${count} 个提交，现在是 ${found} 个`);
}
