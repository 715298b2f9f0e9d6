import ICAL from 'ical.js';

/** An event of a calendar, as another program reads it. */
export interface Event {
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly details: string;
  readonly alarms: readonly string[];
  readonly properties: readonly string[];
}

/** The events of a calendar; anything that RFC 5545 does not know is an error. */
export function eventsOf(calendar: string): Event[] {
  const root = new ICAL.Component(ICAL.parse(calendar));
  return root.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      summary: event.summary,
      details: event.description,
      alarms: part.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      properties: part.getAllProperties().map(({ name }) => name),
    };
  });
}
