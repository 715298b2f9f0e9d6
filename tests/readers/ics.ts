import ICAL from 'ical.js';

/** An event of a calendar, as another program reads it. */
export interface Event {
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly details: string;
}

type Component = InstanceType<typeof ICAL.Component>;

/** The events of a calendar; anything that RFC 5545 does not know is an error. */
export function eventsOf(calendar: string): Event[] {
  return calendarOf(calendar)
    .getAllSubcomponents('vevent')
    .map((part) => {
      const event = new ICAL.Event(part);
      return { uid: event.uid, day: event.startDate.toString(), summary: event.summary, details: event.description };
    });
}

/** What RFC 5545 asks of each component (3.6, 3.6.1, 3.6.6), and is there more or less than once. */
export function lackingOf(calendar: string): string[] {
  const root = calendarOf(calendar);
  const events = root.getAllSubcomponents('vevent');
  const alarms = events.flatMap((event) => event.getAllSubcomponents('valarm'));
  return [
    ...unmet(root, ['prodid', 'version']),
    ...events.flatMap((event) => unmet(event, ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary'])),
    ...alarms.flatMap((alarm) => unmet(alarm, ['action', 'trigger', 'description'])),
  ];
}

/** What of an event changes when its day is moved, or when it is over. */
export interface Revision {
  readonly uid: string;
  readonly start: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly isCancelled: boolean;
  readonly alarms: number;
}

export function revisionsOf(calendar: string): Revision[] {
  return calendarOf(calendar)
    .getAllSubcomponents('vevent')
    .map((part) => ({
      uid: new ICAL.Event(part).uid,
      start: String(part.getFirstPropertyValue('dtstart')),
      sequence: Number(part.getFirstPropertyValue('sequence') ?? 0),
      stamp: String(part.getFirstPropertyValue('dtstamp')),
      isCancelled: part.getFirstPropertyValue('status') === 'CANCELLED',
      alarms: part.getAllSubcomponents('valarm').length,
    }));
}

export function nameOf(calendar: string): string {
  return String(calendarOf(calendar).getFirstPropertyValue('x-wr-calname'));
}

/** When each alarm goes off, in hours before the day begins. */
export function alarmsOf(calendar: string): number[] {
  const alarms = calendarOf(calendar)
    .getAllSubcomponents('vevent')
    .flatMap((event) => event.getAllSubcomponents('valarm'));
  return alarms.map(
    (alarm) => -(alarm.getFirstPropertyValue('trigger') as InstanceType<typeof ICAL.Duration>).toSeconds() / 3600,
  );
}

function unmet(component: Component, names: readonly string[]): string[] {
  return names
    .filter((name) => component.getAllProperties(name).length !== 1)
    .map((name) => `${component.name} without ${name}, or with two`);
}

function calendarOf(calendar: string): Component {
  return new ICAL.Component(ICAL.parse(calendar));
}
