import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { crontabLine } from '../../src/cli/scheduling/crontab.ts';
import { type Job, minuteMeant, weekdaysMeant } from '../../src/cli/scheduling/job.ts';
import { timerFiles } from '../../src/cli/scheduling/systemd.ts';
import type { World } from '../../src/world/world.ts';
import { examples } from '../breaks/examples.ts';
import { memoryGround } from '../breaks/memory.ts';

const job: Job = {
  name: 'remind',
  weekdays: [1],
  minute: 8 * 60 + 30,
  command: ['/opt/node 20/node', '/opt/x/bin/xiaoneng.js', 'remind', '-o', '/srv/out/100%$a"b\'c.docx'],
  log: '/home/a b/100%.log',
  whither: '写到别处',
};

describe('what a scheduler is told', () => {
  it('is a line of cron in its own clock, where the day before may be meant', () => {
    const words = (one: Job, clock: 'Asia/Shanghai' | 'UTC') =>
      crontabLine(one, clock).split(' ').slice(0, 5).join(' ');
    expect(words(job, 'Asia/Shanghai')).toBe('30 8 * * 1');
    expect(words(job, 'UTC')).toBe('30 0 * * 1');
    expect(words({ ...job, weekdays: [1, 7], minute: 7 * 60 }, 'UTC')).toBe('0 23 * * 0,6');
    expect(words({ ...job, weekdays: [7] }, 'UTC')).toBe('30 0 * * 0');
    expect(words({ ...job, weekdays: [], minute: 7 * 60 }, 'UTC')).toBe('0 23 * * *');
  });

  it('is quoted for a shell, and for cron, which ends a line at a percent sign', () => {
    expect(crontabLine(job, 'UTC')).toContain(
      `'/opt/node 20/node' '/opt/x/bin/xiaoneng.js' 'remind' '-o' '/srv/out/100\\%$a"b'\\''c.docx' >> '/home/a b/100\\%.log' 2>&1`,
    );
  });

  it('is quoted for a unit of systemd, to which percent and dollar signs mean something', () => {
    const { 'xiaoneng-remind.service': service = '', 'xiaoneng-remind.timer': timer = '' } = timerFiles(job);
    expect(service).toContain(
      `ExecStart="/opt/node 20/node" "/opt/x/bin/xiaoneng.js" "remind" "-o" "/srv/out/100%%$$a\\"b'c.docx"\n`,
    );
    expect(service).toContain('StandardError=append:/home/a b/100%%.log\n');
    expect(timer).toContain('OnCalendar=Mon *-*-* 08:30:00 Asia/Shanghai\n');
    expect(timerFiles({ ...job, weekdays: [] })['xiaoneng-remind.timer']).toContain('OnCalendar=*-*-* 08:30:00 Asia/');
  });

  it('is a service and a timer of systemd, which makes up for what was missed', () => {
    const own: Job = {
      ...job,
      weekdays: [2, 3, 4, 5, 6, 7],
      command: ['/opt/node', 'a\\b'],
      log: '/log',
      whither: '写到 50%',
    };
    const title = '效能：提醒单，每周二、周三、周四、周五、周六、周日 08:30（北京时间），写到 50%%';
    const head = `# xiaoneng schedule install\n[Unit]\nDescription=${title}\n\n`;
    expect(timerFiles(own)).toEqual({
      'xiaoneng-remind.service': `${head}[Service]\nType=oneshot\nEnvironment=LC_ALL=C.UTF-8\nExecStart="/opt/node" "a\\\\b"\nStandardOutput=append:/log\nStandardError=append:/log\n`,
      'xiaoneng-remind.timer': `${head}[Timer]\nOnCalendar=Tue,Wed,Thu,Fri,Sat,Sun *-*-* 08:30:00 Asia/Shanghai\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n`,
    });
  });

  it('is run by cron with the charset in which it writes', () => {
    expect(crontabLine(job, 'UTC')).toMatch(/^30 0 \* \* 1 LC_ALL=C\.UTF-8 '/);
  });

  it.each([
    ['周一、四', [1, 4]],
    ['星期日，礼拜天', [7]],
    ['周五 周一', [1, 5]],
    ['', []],
  ])('is %s as people write days', (typed, days) => expect(weekdaysMeant([typed])).toEqual(days));

  it.each([
    ['08:30', 510],
    ['8：30', 510],
    ['14点半', 870],
    ['9时5分', 545],
    ['0:00', 0],
    ['23:59', 1439],
  ])('is %s as people write times', (typed, minute) => expect(minuteMeant(typed)).toBe(minute));
});

/** A machine with a Task Scheduler that knows the tasks it was given, and how the last run of each ended. */
function windows() {
  const beginning = examples.get('sign')?.beginning;
  if (!beginning) throw new Error('no example of sign');
  const ground = memoryGround(beginning);
  const asked: string[] = [];
  const tasks = new Set<string>();
  const state = { last: '267011' };
  const ask = (words: readonly string[]) => {
    asked.push(words.join(' '));
    const [verb, , name = ''] = words;
    if (verb === '/Create') tasks.add(name);
    else if (!tasks.has(name)) return { ok: false as const, reason: 'schtasks 没有做成', detail: '' };
    if (verb === '/Delete') tasks.delete(name);
    return { ok: true as const, said: `"PC","\\${name}","N/A","Ready","X","N/A","${state.last}","A"\r\n` };
  };
  const given = ground.world();
  const world: World = {
    ...given,
    env: { ...given.env, LOCALAPPDATA: '/AppData', SystemRoot: 'C:\\Windows' },
    scheduler: { kind: 'schtasks', ask },
    program: ['D:\\效 能\\node.exe', 'D:/效 能/bin/xiaoneng.js'],
  };
  const run = (line: string) => {
    asked.length = 0;
    return main(line.split(' '), world);
  };
  const task = () => {
    const found = world.files.read(PLACE);
    return found.ok ? new TextDecoder('utf-16le').decode(found.bytes) : undefined;
  };
  return { run, asked, state, tasks, task, world, said: ground.said };
}

const PLACE = '/AppData/xiaoneng/schedule/remind.xml';
const INSTALL = 'schedule install remind --weekly 周一、周四 --into D:/提&醒.docx';
const CREATE = `/Create /TN xiaoneng-remind /XML ${PLACE.replaceAll('/', '\\')} /F`;

describe('the Task Scheduler of Windows', () => {
  it('is given a task in UTF-16, with the zone told and every path quoted; the second time nothing', async () => {
    const { run, asked, task, world } = windows();
    expect(await run(INSTALL)).toBe(0);
    expect(asked).toEqual(['/Query /TN xiaoneng-remind', CREATE]);
    const found = world.files.read(PLACE);
    expect(found.ok && [...found.bytes.slice(0, 4)]).toEqual([0xff, 0xfe, 0x3c, 0]);
    const root = new DOMParser().parseFromString(task() ?? '', 'text/xml');
    const textOf = (name: string) => root.getElementsByTagName(name)[0]?.textContent;
    expect(textOf('StartBoundary')).toMatch(/^\d{4}-\d\d-\d\dT08:30:00\+08:00$/);
    expect(root.getElementsByTagName('DaysOfWeek')[0]?.toString()).toMatch(/<Monday[^<]*<Thursday/);
    expect(textOf('Command')).toBe('C:\\Windows\\System32\\cmd.exe');
    expect(textOf('Arguments')).toBe(
      '/d /s /c ""D:\\效 能\\node.exe" "D:\\效 能\\bin\\xiaoneng.js" "remind" "--ledger" "/work/ledger" "-o" "D:\\提&醒.docx" >> "/AppData/xiaoneng/schedule/remind.log" 2>&1"',
    );
    const before = task();
    expect(await run(INSTALL)).toBe(0);
    expect(asked).toEqual(['/Query /TN xiaoneng-remind']);
    expect(task()).toBe(before);
  });

  it('is asked how the last run ended, and forgets what is removed', async () => {
    const { run, asked, state, tasks, task, said } = windows();
    await run(INSTALL);
    expect(await run('schedule show')).toBe(0);
    expect(said()).toContain('还没有运行过');
    state.last = '3';
    expect(await run('schedule show')).toBe(1);
    expect(said()).toContain('上次没有做成，退出码 3');
    expect(await run('schedule remove remind')).toBe(0);
    expect(asked).toEqual(['/Query /TN xiaoneng-remind', '/Delete /TN xiaoneng-remind /F']);
    expect([task(), [...tasks]]).toEqual([undefined, []]);
    expect(await run('schedule remove remind')).toBe(0);
    expect(asked).toEqual([]);
  });

  it('keeps a task of that name which somebody else has made, and refuses what cmd.exe would take for its own', async () => {
    const { run, asked, tasks, task } = windows();
    expect(await run(INSTALL.replace('提&醒', '100%'))).toBe(2);
    tasks.add('xiaoneng-remind');
    expect(await run(INSTALL)).toBe(4);
    expect([asked, task()]).toEqual([['/Query /TN xiaoneng-remind'], undefined]);
  });
});
