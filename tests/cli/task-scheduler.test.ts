import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import type { Job } from '../../src/cli/scheduling/job.ts';
import { taskOf } from '../../src/cli/scheduling/windows.ts';

const NAMESPACE = 'http://schemas.microsoft.com/windows/2004/02/mit/task';

/** An element as its name and what is in it: a text, or other elements in their order. */
type Tree = readonly [name: string, within: string | readonly Tree[]];

interface Branch {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Branch>;
}

function treeOf(element: Branch): Tree {
  const within = [...element.childNodes].filter(({ nodeType }) => nodeType === 1);
  return [element.nodeName, within.length > 0 ? within.map(treeOf) : (element.textContent ?? '')];
}

const JOB: Job = {
  name: 'remind',
  minute: 510,
  weekdays: [1, 6, 7],
  command: ['//server/效 能/node.exe', 'D:/a<b>&c/x.js', '-o', '/v'],
  log: 'C:/日志/remind.log',
  whither: '写到别处',
};

function read(job: Job) {
  const text = taskOf(job, dayOf('2026-03-02'), 'C:\\<&>\\cmd.exe');
  const root = new DOMParser({ onError: (_, message) => expect.fail(message) }).parseFromString(text, 'text/xml')
    .documentElement as unknown as Branch & { getAttribute(name: string): string; readonly namespaceURI: string };
  return { text, root };
}

/** The names and their order are those of the published schema of Task Scheduler, version 1.2. */
describe('a task for the Task Scheduler', () => {
  it('is of the version that is told, in the charset in which it is written', () => {
    const { text, root } = read(JOB);
    expect(text.split('\n')[0]).toBe('<?xml version="1.0" encoding="UTF-16"?>');
    expect([root.nodeName, root.namespaceURI, root.getAttribute('version')]).toEqual(['Task', NAMESPACE, '1.2']);
  });

  it('says when, how and what, each where the schema has it', () => {
    const [, parts] = treeOf(read(JOB).root);
    const [about, ...rest] = parts as readonly Tree[];
    expect(about).toEqual([
      'RegistrationInfo',
      [
        ['Description', expect.stringMatching(/^效能：.+（xiaoneng schedule.+）$/)],
        ['URI', '\\xiaoneng-remind'],
      ],
    ]);
    const days = ['Monday', 'Saturday', 'Sunday'].map((day) => [day, '']);
    const week = [
      ['WeeksInterval', '1'],
      ['DaysOfWeek', days],
    ];
    expect(rest).toEqual([
      [
        'Triggers',
        [
          [
            'CalendarTrigger',
            [
              ['StartBoundary', '2026-03-02T08:30:00+08:00'],
              ['ScheduleByWeek', week],
            ],
          ],
        ],
      ],
      [
        'Settings',
        [
          // a run that is still going is not begun twice; one that was missed is made up for, on a battery too
          ['MultipleInstancesPolicy', 'IgnoreNew'],
          ['DisallowStartIfOnBatteries', 'false'],
          ['StopIfGoingOnBatteries', 'false'],
          ['StartWhenAvailable', 'true'],
          ['ExecutionTimeLimit', 'PT1H'],
        ],
      ],
      [
        'Actions',
        [
          [
            'Exec',
            [
              ['Command', 'C:\\<&>\\cmd.exe'],
              [
                'Arguments',
                '/d /s /c ""\\\\server\\效 能\\node.exe" "D:\\a<b>&c\\x.js" "-o" "/v" >> "C:\\日志\\remind.log" 2>&1"',
              ],
            ],
          ],
        ],
      ],
    ]);
  });

  it('is of every day where no days are named', () => {
    const [, parts] = treeOf(read({ ...JOB, weekdays: [] }).root);
    const triggers = (parts as readonly Tree[]).find(([name]) => name === 'Triggers');
    expect(JSON.stringify(triggers)).toContain('["ScheduleByDay",[["DaysInterval","1"]]]');
    expect(JSON.stringify(triggers)).not.toContain('ScheduleByWeek');
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('names day %i of the week as the schema does', (day) => {
    const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    const own = read({ ...JOB, weekdays: [day] }).text.match(/<DaysOfWeek><(\w+) \/><\/DaysOfWeek>/);
    expect(own?.[1]).toBe(names[day - 1]);
  });
});
