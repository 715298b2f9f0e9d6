import { message } from '../message.ts';

export const taskMessages = {
} as const;
