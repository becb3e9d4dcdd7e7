import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { HOLIDAY_NOTICES } from '@huifa/shared/calendar/notices';
import { addWorkdays, makeCalendar } from '@huifa/shared/calendar/workdays';
import { firmMinutes, pausesOf } from '@huifa/shared/consultations/clock';
import { consultationMachine } from '@huifa/shared/consultations/consultation.machine';
import { addDays, weekday } from '@huifa/shared/kernel/day';
import { defineMachine } from '@huifa/shared/kernel/machine';
import { FieldCipher } from '../../server/src/platform/crypto/field-cipher.js';
import { expectBoundToPlace } from '../checks/cipher.js';
import { expectMakeUpDaysCounted, expectStoppedForTheResident } from '../checks/clock.js';
import { expectAlwaysClosable } from '../checks/machine.js';
import { expectCaught } from '../checks/planted.js';

describe('a machine', () => {
  /** The consultation's table without some of its arrows. */
  const without = (...events: string[]) => ({
    ...consultationMachine,
    on: Object.fromEntries(Object.entries(consultationMachine.on).filter(([event]) => !events.includes(event))),
  });

  it('as it is lets every matter be closed', () => expectAlwaysClosable(consultationMachine, 'closed'));

  it.each([
    ['unreachable states: awaitingResident', ['askResident', 'unreachable']],
    ['unreachable states: scheduled', ['schedule', 'rebook']],
    ['states without a way out: reopenRequested', ['reopen', 'refuseReopen']],
  ])('with %s is not taken', (fault, events) => {
    expect(() => defineMachine<string, string>(without(...events))).toThrow(fault);
  });

  it('from which an answer is missing is caught, though every state has a way out', async () => {
    // What the office keeps can only be cancelled.
    const notFromKept = (['close', 'assignByHand', 'merge'] as const).map((event) => {
      const { from, to } = consultationMachine.on[event];
      return [event, { from: from.filter((state) => state !== 'kept'), to }];
    });
    const on = { ...consultationMachine.on, ...Object.fromEntries(notFromKept) };
    const stranding = defineMachine<string, string>({ ...consultationMachine, on });
    await expectCaught(() => expectAlwaysClosable(stranding, 'closed'));
  });
});

describe('a cipher', () => {
  const key = randomBytes(32);

  it('as it is binds to row and column', () => expectBoundToPlace(new FieldCipher(`k1:${key.toString('base64')}`)));

  it('without additional data is caught: its texts can be moved', () =>
    expectCaught(() =>
      expectBoundToPlace({
        seal(_, text) {
          const iv = randomBytes(12);
          const cipher = createCipheriv('aes-256-gcm', key, iv);
          const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
          return [iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64')).join('.');
        },
        open(_, sealed) {
          const [iv, text, tag] = sealed.split('.').map((part) => Buffer.from(part, 'base64')) as [
            Buffer,
            Buffer,
            Buffer,
          ];
          const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(tag);
          return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
        },
      }),
    ));

  it('that binds to the row alone is caught: a name can become a telephone', async () => {
    const right = new FieldCipher(`k1:${key.toString('base64')}`);
    const rowOnly = (place: { rowId: string }) => ({ table: '', column: '', rowId: place.rowId });
    await expectCaught(() =>
      expectBoundToPlace({
        seal: (place, text) => right.seal(rowOnly(place), text),
        open: (place, sealed) => right.open(rowOnly(place), sealed),
      }),
    );
  });
});

describe('a count of working days', () => {
  it('as it is knows make-up days', () => expectMakeUpDaysCounted(addWorkdays));

  it('from Monday to Friday is caught', () =>
    expectCaught(() =>
      expectMakeUpDaysCounted((start, count) => {
        let day = start;
        for (let counted = 0; counted < count; ) {
          day = addDays(day, 1);
          if (weekday(day) % 6 !== 0) counted += 1;
        }
        return { day };
      }),
    ));

  it('with holidays but without make-up days is caught', () => {
    const holidaysOnly = makeCalendar(HOLIDAY_NOTICES.map((year) => ({ ...year, work: [] })));
    return expectCaught(() => expectMakeUpDaysCounted(addWorkdays, holidaysOnly));
  });

  it('that begins on the day of receipt is caught', () =>
    expectCaught(() =>
      expectMakeUpDaysCounted((start, count, calendar) => addWorkdays(addDays(start, -1), count, calendar)),
    ));
});

describe('the clock of a firm', () => {
  it('as it is stops for the resident', () => expectStoppedForTheResident(pausesOf, firmMinutes));

  it('that never stops is caught', () => expectCaught(() => expectStoppedForTheResident(() => [], firmMinutes)));

  it('that never runs on is caught', () =>
    expectCaught(() =>
      expectStoppedForTheResident(
        (events) => pausesOf(events.filter(({ event }) => event === 'askResident')),
        firmMinutes,
      ),
    ));

  it('that counts the pause in hours of the calendar is caught', () =>
    expectCaught(() =>
      expectStoppedForTheResident(pausesOf, (start, end, pauses, hours, calendar) => {
        const paused = pauses.reduce((sum, { from, to }) => sum + ((to ?? end) - from) / 60_000, 0);
        return firmMinutes(start, end, [], hours, calendar) - paused;
      }),
    ));
});
