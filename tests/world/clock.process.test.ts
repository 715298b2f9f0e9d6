import { expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { bundle, run, scratch } from './scratch.ts';

/** Prints the moment at instants around midnight, new year and the days on which other zones change their clocks. */
const source = `
  import { shanghaiClock } from './clock.ts';
  const Real = Date;
  for (const instant of process.argv.slice(2)) {
    globalThis.Date = class extends Real {
      constructor(...args) { super(...(args.length === 0 ? [instant] : args)); }
    };
    const { day, minute } = shanghaiClock.now();
    console.log(day, minute);
  }`;

const instants = [
  ['2022-02-13T15:59:59.999Z', '2022-02-13 1439'],
  ['2022-02-13T16:00:00.000Z', '2022-02-14 0'],
  ['2021-12-31T16:00:00Z', '2022-01-01 0'],
  ['2024-02-28T16:30:00Z', '2024-02-29 30'],
  ['2022-03-12T18:30:00Z', '2022-03-13 150'],
  ['2022-03-13T06:59:00Z', '2022-03-13 899'],
  ['2022-03-13T07:00:00Z', '2022-03-13 900'],
  ['2022-11-06T05:30:00Z', '2022-11-06 810'],
] as const;

it.each(['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Shanghai', 'Australia/Lord_Howe'])(
  'tells the time in Shanghai on a machine set to %s',
  async (zone) => {
    const child = bundle(scratch(), source);
    const answer = await run(process.execPath, [child, ...instants.map(([at]) => at)], environment({ TZ: zone }));
    expect(answer.out.trim().split('\n')).toEqual(instants.map(([, moment]) => moment));
  },
);
