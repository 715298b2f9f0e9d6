import type { Day } from '../../calendar/day.ts';
import { clockOf, idOfJob, type Job, jobTitle, MADE } from './job.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * A job for the Task Scheduler (Task Scheduler Schema, version 1.2), beginning on a day. The offset of a time makes it one of
 * Shanghai wherever the machine is. What it says goes to a file by cmd.exe (the one named), which the scheduler itself cannot do.
 */
export function taskOf(job: Job, from: Day, cmd: string): string {
  const line = `/d /s /c "${job.command.map(backslashed).join(' ')} >> ${backslashed(job.log)} 2>&1"`;
  return `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>${escaped(`${jobTitle(job)}（${MADE}）`)}</Description>
    <URI>\\${idOfJob(job.name)}</URI>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>${from}T${clockOf(job.minute)}:00+08:00</StartBoundary>
      ${scheduleOf(job)}
    </CalendarTrigger>
  </Triggers>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT1H</ExecutionTimeLimit>
  </Settings>
  <Actions>
    <Exec>
      <Command>${escaped(cmd)}</Command>
      <Arguments>${escaped(line)}</Arguments>
    </Exec>
  </Actions>
</Task>
`;
}

function scheduleOf({ weekdays }: Job): string {
  if (weekdays.length === 0) return '<ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>';
  const days = weekdays.map((day) => `<${DAYS[day - 1]} />`).join('');
  return `<ScheduleByWeek><WeeksInterval>1</WeeksInterval><DaysOfWeek>${days}</DaysOfWeek></ScheduleByWeek>`;
}

/** cmd.exe takes what stands in quotes as it is, but for percent signs. */
function backslashed(word: string): string {
  return `"${/^(?:[A-Za-z]:|\/\/)/.test(word) ? word.replaceAll('/', '\\') : word}"`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The day on which a task that was written before begins. */
export function beginningIn(task: string): string | undefined {
  return /<StartBoundary>(\d{4}-\d\d-\d\d)T/.exec(task)?.[1];
}

/** As schtasks wants it: UTF-16, the lower byte first, with its mark. */
export function toUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + 2 * at, text.charCodeAt(at), true);
  return bytes;
}

export function fromUtf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes);
}
