import { message } from '../message.ts';

export const recordMessages = {
} as const;
