import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DAY, plain, sender } from './sender.ts';
import { mailOffice } from './server.ts';

const UNIT = '青溪镇';
const ONE = ['--unit', UNIT];

describe('what is noted of a letter', () => {
  it('is the address to which it went, which may be another than when it was written', async () => {
    const house = await mailOffice({ onRecipient: (to) => (to.startsWith('qx') ? 550 : undefined) });
    const { mail, begin, lying, message } = sender(plain(house.port));
    expect((await mail(...ONE)).status).toBe(3);
    const edited = ['unit', 'edit', UNIT, '--set', '电子邮箱=new@unit.example', '--by', '钱某', '--today', DAY];
    expect((await begin(...edited).ended).status).toBe(0);
    expect((await mail(...ONE)).status).toBe(0);
    const [id = ''] = lying('已发');
    expect(message('已发', id)).toMatchObject({ 电子邮箱: 'new@unit.example', 发出日期: DAY });
  });

  it('is that it is done with, once its copies went out as well', async () => {
    const house = await mailOffice();
    const { mail, lying, message } = sender([...plain(house.port), '密送: [fan@yunshan.example]']);
    expect((await mail(...ONE)).of(UNIT)).toBe('已发');
    const [id = ''] = lying('已发');
    expect(Object.keys(message('已发', id)).filter((key) => /开始/.test(key))).toEqual([]);
    expect((await mail(...ONE)).of(UNIT)).toBe('已发 今天发过');
    expect(house.taken.map(({ to }) => to)).toEqual([['qx@unit.example'], ['fan@yunshan.example']]);
  });
});

describe('where nothing can be noted', () => {
  it('that sending begins, nothing is sent', async () => {
    let away: () => undefined = () => undefined;
    const house = await mailOffice({
      options: {
        onConnect: (_, done) => {
          away();
          done();
        },
      },
    });
    const { mail, outbox } = sender(plain(house.port));
    away = () => {
      renameSync(join(outbox, '待发'), join(outbox, 'elsewhere'));
      writeFileSync(join(outbox, '待发'), '');
      away = () => undefined;
      return undefined;
    };
    const { status, of } = await mail(...ONE);
    expect([status, of(UNIT)]).toEqual([3, expect.stringMatching(/^没有发出 没有发：发件箱写不进去（.+）$/)]);
    expect(house.taken).toEqual([]);
  });

  it.each([[[]], [['密送: [fan@yunshan.example]']]])(
    'that it was sent, that is told, and no copy goes out: %j',
    async (more) => {
      const house = await mailOffice();
      const { mail, outbox } = sender([...plain(house.port), ...more]);
      house.behaviour = {
        onMessage: () => {
          writeFileSync(join(outbox, '已发'), '');
          return undefined;
        },
      };
      const { status, of } = await mail(...ONE);
      expect([status, of(UNIT)]).toEqual([
        3,
        expect.stringMatching(/^没有发出 发出了，没有记下（.+），再运行会再发一封$/),
      ]);
      expect(house.taken.map(({ to }) => to)).toEqual([['qx@unit.example']]);
    },
  );
});
