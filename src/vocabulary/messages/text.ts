import { message } from '../message.ts';

export const textMessages = {
} as const;
