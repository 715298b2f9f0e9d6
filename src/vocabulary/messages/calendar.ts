import { message } from '../message.ts';

export const calendarMessages = {
} as const;
